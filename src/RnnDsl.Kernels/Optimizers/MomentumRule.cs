using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>
/// Another rule with momentum: m = momentum m + its step, and the step is m, or momentum m + its step with Nesterov's.
/// Keras' <c>SGD</c> has m with the other sign and adds it, which comes to the same.
/// </summary>
internal readonly struct MomentumRule<TRule>(TRule rule, double momentum, bool nesterov) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    private readonly Vector<float> _momentum = new((float)momentum);

    public static int Moments => TRule.Moments + 1;

    public NegligibleNumbers Negligible => rule.Negligible;

    public bool CanRest => rule.CanRest;

    public Vector<int> Sources(Vector<float> g, ReadOnlySpan<Vector<float>> moments) =>
        rule.Sources(g, moments) | Vector.AsVectorInt32(moments[TRule.Moments]);

    public Vector<float> Step(Vector<float> x, Vector<float> g, Span<Vector<float>> moments)
    {
        var step = rule.Step(x, g, moments);
        var m = Negligible.Drop((_momentum * moments[TRule.Moments]) + step);
        moments[TRule.Moments] = m;
        return nesterov ? (_momentum * m) + step : m;
    }
}
