using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>RMSprop with the variance v - a² in place of v, where a = rho a + (1 - rho) g.</summary>
internal readonly struct CenteredRmsPropRule(RmsProp options, double rate) : IUpdateRule
{
    private readonly RmsPropRule _plain = new(options, rate);

    public static int Moments => 2;

    public NegligibleNumbers Negligible => _plain.Negligible;

    public bool CanRest => _plain.CanRest;

    public Vector<int> Sources(Vector<float> g, ReadOnlySpan<Vector<float>> moments) => Vector.AsVectorInt32(g);

    public Vector<float> Step(Vector<float> x, Vector<float> g, Span<Vector<float>> moments)
    {
        moments[0] = _plain.Blend(moments[0], g * g);
        moments[1] = _plain.Blend(moments[1], g);
        var variance = moments[0] - (moments[1] * moments[1]);

        // Rounding may bring it below 0; NaN stays.
        variance = Vector.ConditionalSelect(Vector.LessThan(variance, Vector<float>.Zero), Vector<float>.Zero, variance);
        return _plain.Quotient(g, variance);
    }
}
