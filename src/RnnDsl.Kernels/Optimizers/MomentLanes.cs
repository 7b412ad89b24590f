using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// Moments as an update has them, a vector of each after the other for every vector of weights, and as lists of their own.
/// </summary>
internal static class MomentLanes
{
    /// <summary>A list a moment, of the values of one weight.</summary>
    /// <param name="vectors">The vectors, padded at the end.</param>
    /// <param name="moments">How many moments there are.</param>
    /// <param name="length">Values of the weight.</param>
    public static ValueList<ValueList<float>> Separate(ReadOnlySpan<Vector<float>> vectors, int moments, int length)
    {
        var lanes = MemoryMarshal.Cast<Vector<float>, float>(vectors);
        var lists = new ValueList<float>[moments];
        for (var moment = 0; moment < moments; moment++)
        {
            var values = new float[length];
            for (var from = 0; from < length; from += Vector<float>.Count)
            {
                var count = Math.Min(Vector<float>.Count, length - from);
                lanes.Slice((from * moments) + (moment * Vector<float>.Count), count).CopyTo(values.AsSpan(from));
            }

            lists[moment] = ValueList.Own(values);
        }

        return ValueList.Own(lists);
    }

    /// <summary>The way back; what pads the end stays as it is.</summary>
    public static void Join(ValueList<ValueList<float>> moments, Span<Vector<float>> vectors)
    {
        var lanes = MemoryMarshal.Cast<Vector<float>, float>(vectors);
        for (var moment = 0; moment < moments.Count; moment++)
        {
            var values = moments[moment].AsSpan();
            for (var from = 0; from < values.Length; from += Vector<float>.Count)
            {
                var count = Math.Min(Vector<float>.Count, values.Length - from);
                values.Slice(from, count).CopyTo(lanes[((from * moments.Count) + (moment * Vector<float>.Count))..]);
            }
        }
    }
}
