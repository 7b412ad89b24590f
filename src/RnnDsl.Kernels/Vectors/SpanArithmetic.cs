using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>Sums and products of spans, value by value.</summary>
internal static class SpanArithmetic
{
    /// <summary>target += source</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector<float>>(target[..source.Length]);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }

        for (var i = from.Length * Vector<float>.Count; i < source.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>target = a b</summary>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b[..a.Length]);
        var to = MemoryMarshal.Cast<float, Vector<float>>(target[..a.Length]);
        for (var i = 0; i < left.Length; i++)
        {
            to[i] = left[i] * right[i];
        }

        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++)
        {
            target[i] = a[i] * b[i];
        }
    }
}
