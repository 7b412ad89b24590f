using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>
/// v = rho v + (1 - rho) g²; the step is learning_rate g / √(v + epsilon), or with epsilon added to the root.
/// </summary>
internal readonly struct RmsPropRule(RmsProp options, double rate) : IUpdateRule
{
    private readonly Vector<float> _rate = new((float)rate);
    private readonly Vector<float> _rho = new((float)options.Rho);
    private readonly Vector<float> _fresh = new((float)(1 - options.Rho));

    // Adding 0 changes nothing, so that one formula serves both.
    private readonly Vector<float> _inside = new(options.EpsilonOutsideRoot ? 0 : (float)options.Epsilon);
    private readonly Vector<float> _outside = new(options.EpsilonOutsideRoot ? (float)options.Epsilon : 0);

    public static int Moments => 1;

    public NegligibleNumbers Negligible { get; } = NegligibleNumbers.Beside(options.Epsilon, options.Rho);

    // Else 0 may be divided by 0, or an infinite mean square be multiplied by 0.
    public bool CanRest { get; } = (float)options.Epsilon > 0 && (float)options.Rho > 0;

    public Vector<int> Sources(Vector<float> g, ReadOnlySpan<Vector<float>> moments) => Vector.AsVectorInt32(g);

    public Vector<float> Step(Vector<float> x, Vector<float> g, Span<Vector<float>> moments) =>
        Quotient(g, moments[0] = Blend(moments[0], g * g));

    /// <summary>A running mean with one value more.</summary>
    public Vector<float> Blend(Vector<float> mean, Vector<float> value) =>
        Negligible.Drop((_rho * mean) + (_fresh * value));

    /// <summary>The gradient over the root of its mean square, times the learning rate.</summary>
    public Vector<float> Quotient(Vector<float> g, Vector<float> meanSquare) =>
        _rate * g / (Vector.SquareRoot(meanSquare + _inside) + _outside);
}
