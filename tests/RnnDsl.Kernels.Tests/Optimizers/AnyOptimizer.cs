using CsCheck;

namespace RnnDsl.Kernels.Tests;

/// <summary>Optimizers of every kind with random arguments.</summary>
internal static class AnyOptimizer
{
    private static readonly Gen<double> s_share = Gen.Double[0, 0.99];
    private static readonly Gen<double> s_epsilon = Gen.Double[-8, -2].Select(exponent => Math.Pow(10, exponent));

    private static readonly Gen<Optimizer> s_sgd = Gen.Select(
        s_share, Gen.Bool, (momentum, nesterov) => (Optimizer)new Sgd(Momentum: momentum) { Nesterov = nesterov });

    // The variance v - a² of gradients that hardly vary is rounding alone, and only a large epsilon hides that.
    private static readonly Gen<Optimizer> s_rmsProp = Gen.Select(
        s_share,
        s_epsilon,
        Gen.OneOf(Gen.Const(0.0), s_share),
        Gen.Bool,
        Gen.Bool,
        (rho, epsilon, momentum, outside, centered) => (Optimizer)new RmsProp(default, rho, centered ? 0.1 + epsilon : epsilon)
        {
            Momentum = momentum,
            EpsilonOutsideRoot = outside && !centered,
            Centered = centered,
        });

    private static readonly Gen<Optimizer> s_adam = Gen.Select(
        s_share, s_share, s_epsilon, (beta1, beta2, epsilon) => (Optimizer)new Adam(default, beta1, beta2, epsilon));

    private static readonly Gen<Optimizer> s_adamW = Gen.Select(
        Gen.Double[0, 0.5], s_share, s_share, s_epsilon, (decay, beta1, beta2, epsilon) => (Optimizer)new AdamW(default, decay, beta1, beta2, epsilon));

    public static Gen<Optimizer> Any { get; } = Gen.OneOf(Gen.Const((Optimizer)new Sgd()), s_sgd, s_rmsProp, s_adam, s_adamW);
}
