using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>Gradient descent: the step is learning_rate g.</summary>
internal readonly struct SgdRule(double rate) : IUpdateRule
{
    private readonly Vector<float> _rate = new((float)rate);

    public static int Moments => 0;

    public NegligibleNumbers Negligible { get; } = NegligibleNumbers.Absolute;

    public bool CanRest => true;

    public Vector<int> Sources(Vector<float> g, ReadOnlySpan<Vector<float>> moments) => Vector.AsVectorInt32(g);

    public Vector<float> Step(Vector<float> x, Vector<float> g, Span<Vector<float>> moments) => _rate * g;
}
