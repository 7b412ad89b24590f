using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>
/// Gradients and moments so small that they count as zero. Moments that decay would else become denormal numbers,
/// with which processors compute many times slower.
/// </summary>
/// <param name="floor">What is nearer to zero than this is dropped.</param>
internal readonly struct NegligibleNumbers(double floor)
{
    private const double Largest = 1e-30;

    // Floats of one sign are ordered as their bits are, and comparing those is fast for denormal numbers too.
    private readonly Vector<int> _floor = new(BitConverter.SingleToInt32Bits((float)floor));

    /// <summary>For formulas that divide by nothing.</summary>
    public static NegligibleNumbers Absolute => new(Largest);

    /// <summary>
    /// For formulas that divide by √v + epsilon or √(v + epsilon), v being a running mean of squares. Even if it is
    /// dropped in every step, √v misses less than 1e-7 epsilon; and what dropped gradients would have moved a weight
    /// by is less than 1e-20 learning_rate a step, which no weight above 1e-14 learning_rate shows in six digits.
    /// </summary>
    /// <param name="epsilon">What is added to the divisor.</param>
    /// <param name="decay">What the mean square is multiplied by in a step.</param>
    public static NegligibleNumbers Beside(double epsilon, double decay) =>
        new(Math.Min(Largest, 1e-14 * epsilon * epsilon * (1 - decay)));

    /// <summary>Puts zeros where numbers are negligible; NaN stays.</summary>
    public Vector<float> Drop(Vector<float> x)
    {
        var bits = Vector.AsVectorInt32(x);
        var dropped = Vector.LessThan(bits & new Vector<int>(int.MaxValue), _floor);
        return Vector.AsVectorSingle(Vector.AndNot(bits, dropped));
    }
}
