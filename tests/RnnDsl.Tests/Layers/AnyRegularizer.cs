using CsCheck;

namespace RnnDsl.Tests.Layers;

/// <summary>Random regularisers: ones that are right everywhere, and ones with every kind of nonsense.</summary>
internal static class AnyRegularizer
{
    /// <summary>Right for every weight and every output; often none.</summary>
    public static Gen<Regularizer> Valid { get; } = Of(Gen.Double[0, 2]);

    /// <summary>Any at all.</summary>
    public static Gen<Regularizer> Wild { get; } = Gen.OneOf(
        Of(Gen.OneOf(Gen.OneOf(double.NaN, double.PositiveInfinity, -0.1, -0.0), Gen.Double)),
        Gen.Select(Gen.Double[-1, 1], Gen.Enum<OrthogonalMode>(), (factor, mode) => (Regularizer)new OrthogonalRegularizer(factor, mode)));

    /// <summary>Layers with regularisers wherever they can be.</summary>
    public static Gen<Layer> On(Gen<Layer> layer, Gen<Regularizer> regularizer) =>
        Gen.Select(layer, regularizer, regularizer, regularizer, regularizer, (one, kernel, recurrent, bias, activity) => one switch
        {
            Bidirectional both => both with { Layer = OnCell(both.Layer, kernel, recurrent, bias, activity), ActivityRegularizer = activity },
            TimeDistributed distributed => distributed with
            {
                Layer = distributed.Layer with { KernelRegularizer = kernel, BiasRegularizer = bias },
                ActivityRegularizer = activity,
            },
            RecurrentLayer cell => OnCell(cell, kernel, recurrent, bias, activity),
            Dense dense => dense with { KernelRegularizer = kernel, BiasRegularizer = bias, ActivityRegularizer = activity },
            Embedding embedding => embedding with { EmbeddingsRegularizer = kernel, ActivityRegularizer = activity },
            LayerNormalization normalization => normalization with { GammaRegularizer = kernel, BetaRegularizer = bias },
            _ => one with { ActivityRegularizer = activity },
        });

    private static RecurrentLayer OnCell(RecurrentLayer cell, Regularizer kernel, Regularizer recurrent, Regularizer bias, Regularizer activity) =>
        cell with { KernelRegularizer = kernel, RecurrentRegularizer = recurrent, BiasRegularizer = bias, ActivityRegularizer = activity };

    private static Gen<Regularizer> Of(Gen<double> factor) => Gen.OneOf(
        Gen.Const(Regularizer.None),
        Gen.Const(Regularizer.None),
        factor.Select(value => (Regularizer)new L1(value)),
        factor.Select(value => (Regularizer)new L2(value)),
        Gen.Select(factor, factor, (l1, l2) => (Regularizer)new L1L2(l1, l2)));
}
