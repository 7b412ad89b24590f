using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>What the gradient of a weight is multiplied by, and the absolute value to which its elements are cut.</summary>
internal readonly struct GradientClip(double factor, double bound)
{
    private readonly Vector<float> _factor = new((float)factor);
    private readonly Vector<float> _bound = new((float)bound);

    /// <summary>Changes nothing.</summary>
    public static GradientClip None => new(1, double.PositiveInfinity);

    /// <summary>Whether a gradient of 0 stays 0.</summary>
    public bool KeepsZero { get; } = double.IsFinite(factor);

    /// <summary>The gradient clipped; NaN stays.</summary>
    public Vector<float> Apply(Vector<float> g) =>
        Vector.MaxNative(-_bound, Vector.MinNative(_bound, g * _factor));
}
