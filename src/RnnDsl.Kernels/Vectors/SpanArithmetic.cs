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

    /// <summary>Adds all rows, one after the other, to one.</summary>
    /// <param name="rows">The rows, each as long as the target.</param>
    /// <param name="width">Values of a row, whole vectors.</param>
    /// <param name="target">What is added to.</param>
    public static void AddRows(ReadOnlySpan<float> rows, int width, Span<float> target)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(rows);
        var to = MemoryMarshal.Cast<float, Vector<float>>(target[..width]);
        for (var column = 0; column < to.Length; column++)
        {
            var sum = to[column];
            for (var at = column; at < from.Length; at += to.Length)
            {
                sum += from[at];
            }

            to[column] = sum;
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
