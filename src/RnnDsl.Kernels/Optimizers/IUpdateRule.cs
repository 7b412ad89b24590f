using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>The formula of an optimizer at one step, for a vector of weights.</summary>
internal interface IUpdateRule
{
    /// <summary>How many numbers are remembered of every weight.</summary>
    public static abstract int Moments { get; }

    /// <summary>What counts as zero in gradients and moments.</summary>
    public NegligibleNumbers Negligible { get; }

    /// <summary>Whether weights stay where they are, bit for bit, when all of <see cref="Sources"/> is zero.</summary>
    public bool CanRest { get; }

    /// <summary>The bits of everything that a step is a multiple of.</summary>
    public Vector<int> Sources(Vector<float> g, ReadOnlySpan<Vector<float>> moments);

    /// <summary>What to take off the weights; brings the moments up to date.</summary>
    /// <param name="x">The weights.</param>
    /// <param name="g">Their gradients.</param>
    /// <param name="moments">What is remembered of them, a vector each.</param>
    public Vector<float> Step(Vector<float> x, Vector<float> g, Span<Vector<float>> moments);
}
