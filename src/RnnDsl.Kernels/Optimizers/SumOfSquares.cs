using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RnnDsl.Kernels;

/// <summary>
/// Sums of squares in double precision. Sixteen of them run side by side and are added in order at the end, on any
/// processor, so that the result is the same bits everywhere.
/// </summary>
internal static class SumOfSquares
{
    private const int Lanes = 16;

    /// <summary>The sum of the squares of some values.</summary>
    public static double Of(ReadOnlySpan<float> values)
    {
        var (low, high) = (Vector512<double>.Zero, Vector512<double>.Zero);
        while (values.Length >= Lanes)
        {
            Add(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values)), ref low, ref high);
            values = values[Lanes..];
        }

        Span<float> last = stackalloc float[Lanes];
        last.Clear();
        values.CopyTo(last);
        Add(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(last)), ref low, ref high);

        var sum = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            sum += low[lane] + high[lane];
        }

        return sum;
    }

    private static void Add(Vector512<float> values, ref Vector512<double> low, ref Vector512<double> high)
    {
        var (lower, upper) = Vector512.Widen(values);
        low += lower * lower;
        high += upper * upper;
    }
}
