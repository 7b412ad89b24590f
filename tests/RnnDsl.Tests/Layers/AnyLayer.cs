using CsCheck;

namespace RnnDsl.Tests.Layers;

/// <summary>Random layers: valid ones, and ones with every kind of nonsense.</summary>
internal static class AnyLayer
{
    private static readonly Gen<int> s_size = Gen.Int[1, 9];

    private static readonly Gen<int> s_wildSize =
        Gen.OneOf(s_size, Gen.OneOf(0, -1, int.MinValue, int.MaxValue, int.MaxValue / 4, 1 << 30, 50_000), Gen.Int);

    private static readonly Gen<double> s_rate = Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 0.99]);

    private static readonly Gen<double> s_wildNumber =
        Gen.OneOf(s_rate, Gen.OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.1, 1.0, -0.0), Gen.Double);

    private static readonly Gen<Activation> s_activation = Gen.OneOf([.. Activation.All.Where(activation => activation != Activation.Softmax)]);

    private static readonly Gen<Activation> s_wildActivation =
        Gen.OneOf(s_activation, Gen.OneOf<Activation>(Activation.Softmax, "sigmod", "", "  TANH ", "逆"));

    private static readonly Gen<Initializer> s_initializer = Gen.OneOf(
        Gen.Double[-2, 2].Select(value => (Initializer)new Constant(value)),
        Gen.Double[0.1, 2].Select(value => (Initializer)new RandomUniform(-value, value)),
        Gen.Double[0, 2].Select(value => (Initializer)new RandomNormal(0.5, value)),
        Gen.Const((Initializer)new GlorotUniform()),
        Gen.Int.Select(seed => (Initializer)new GlorotUniform { Seed = seed }),
        Gen.Double[0, 2].Select(value => (Initializer)new TruncatedNormal(0.5, value)),
        Gen.Select(Gen.Double[0.1, 2], Gen.Enum<FanMode>(), Gen.Enum<ScalingDistribution>(), (scale, mode, distribution) =>
            (Initializer)new VarianceScaling(scale) { Mode = mode, Distribution = distribution }),
        Gen.Double[0.5, 2].Select(value => (Initializer)new Orthogonal(value)));

    private static readonly Gen<Initializer> s_wildInitializer = Gen.OneOf(
        s_initializer,
        s_wildNumber.Select(value => (Initializer)new Constant(value)),
        s_wildNumber.Select(value => (Initializer)new Identity(value)),
        s_wildNumber.Select(value => (Initializer)new VarianceScaling(value)),
        Gen.Select(s_wildNumber, s_wildNumber, (a, b) => (Initializer)new TruncatedNormal(a, b)),
        Gen.Select(s_wildNumber, s_wildNumber, (a, b) => (Initializer)new RandomUniform(a, b)),
        Gen.Select(s_wildNumber, s_wildNumber, (a, b) => (Initializer)new RandomNormal(a, b)),
        s_wildNumber.Select(value => (Initializer)new Orthogonal(value)));

    private static readonly Gen<int?> s_seed = Gen.OneOf(Gen.Const((int?)null), Gen.Int.Select(seed => (int?)seed));

    private static readonly Gen<string> s_name = Gen.Const("");

    private static readonly Gen<string> s_wildName =
        Gen.OneOf(s_name, Gen.OneOf("a", "lstm", "lstm_1", "a/b", "ä ö", "\"quoted\"", "line\nend", "😀"), Gen.Char.AlphaNumeric.Array[0, 5].Select(c => new string(c)));

    /// <summary>Any layer whose own arguments are right.</summary>
    public static Gen<Layer> Valid { get; } = AnyRegularizer.On(Of(s_size, s_rate, s_activation, s_initializer, s_name), AnyRegularizer.Valid);

    /// <summary>Any layer at all.</summary>
    public static Gen<Layer> Wild { get; } = AnyRegularizer.On(Of(s_wildSize, s_wildNumber, s_wildActivation, s_wildInitializer, s_wildName), AnyRegularizer.Wild);

    private static Gen<Layer> Of(Gen<int> size, Gen<double> rate, Gen<Activation> activation, Gen<Initializer> initializer, Gen<string> name)
    {
        var kind = Gen.OneOf(
            size.Select(units => (RecurrentLayer)new SimpleRnn(units)),
            Gen.Select(size, activation, Gen.Bool, (units, gate, forget) => (RecurrentLayer)new Lstm(units) { RecurrentActivation = gate, UnitForgetBias = forget }),
            Gen.Select(size, activation, Gen.Bool, (units, gate, after) => (RecurrentLayer)new Gru(units) { RecurrentActivation = gate, ResetAfter = after }));
        var recurrent = Gen.Select(
            kind,
            activation,
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool),
            Gen.Select(rate, rate),
            Gen.Select(initializer, initializer, initializer),
            Gen.Select(name, s_seed, Gen.Bool, Gen.Bool),
            (layer, act, flags, rates, starts, more) => layer with
            {
                Activation = act,
                UseBias = flags.Item1,
                ReturnSequences = flags.Item2,
                GoBackwards = flags.Item3,
                Dropout = rates.Item1,
                RecurrentDropout = rates.Item2,
                KernelInitializer = starts.Item1,
                RecurrentInitializer = starts.Item2,
                BiasInitializer = starts.Item3,
                Name = more.Item1,
                Seed = more.Item2,
                ReturnState = more.Item3,
                Stateful = more.Item4,
            });
        var dense = Gen.Select(size, activation, Gen.Bool, initializer, initializer, name, (units, act, bias, kernel, start, called) =>
            new Dense(units, act) { UseBias = bias, KernelInitializer = kernel, BiasInitializer = start, Name = called });
        return Gen.OneOf(
            recurrent.Select(layer => (Layer)layer),
            Gen.Select(recurrent, Gen.Enum<MergeMode>(), name, (layer, mode, called) => (Layer)new Bidirectional(layer) { MergeMode = mode, Name = called }),
            Gen.Select(size, size, Gen.Bool, initializer, name, (input, output, mask, start, called) =>
                (Layer)new Embedding(input, output) { MaskZero = mask, EmbeddingsInitializer = start, Name = called }),
            dense.Select(layer => (Layer)layer),
            Gen.Select(dense, name, (layer, called) => (Layer)new TimeDistributed(layer) { Name = called }),
            Gen.Select(rate, Gen.Int[0, 7], s_seed, name, (r, shape, seed, called) => (Layer)new Dropout(r) { NoiseShape = (NoiseShape)shape, Seed = seed, Name = called }),
            Gen.Select(rate, s_seed, name, (r, seed, called) => (Layer)new SpatialDropout1D(r) { Seed = seed, Name = called }),
            Gen.Select(rate, name, (value, called) => (Layer)new Masking(value) { Name = called }),
            Gen.Select(rate, Gen.Bool, Gen.Bool, initializer, initializer, name, (number, center, scale, beta, gamma, called) =>
                (Layer)new LayerNormalization { Epsilon = number + 1e-3, Center = center, Scale = scale, BetaInitializer = beta, GammaInitializer = gamma, Name = called }),
            name.Select(called => (Layer)new GlobalMaxPooling1D { Name = called }),
            name.Select(called => (Layer)new GlobalAveragePooling1D { Name = called }));
    }
}
