using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>One pass over weights, their gradients and what is remembered of them.</summary>
internal static class UpdateSweep<TRule>
    where TRule : struct, IUpdateRule
{
    // Vectors that rest or move together: a row of an embedding that no token of the batch has asked for rests.
    private const int Block = 4;

    /// <summary>Moves weights one step.</summary>
    /// <param name="rule">How; it is not changed.</param>
    /// <param name="clip">What to do with the gradients before; it is not changed.</param>
    /// <param name="x">The weights.</param>
    /// <param name="g">Their gradients, as many.</param>
    /// <param name="moments">What is remembered of every vector of weights, one vector after the other; the last is padded.</param>
    public static void Run(ref TRule rule, ref GradientClip clip, Span<float> x, ReadOnlySpan<float> g, Span<Vector<float>> moments)
    {
        var xs = MemoryMarshal.Cast<float, Vector<float>>(x);
        var gs = MemoryMarshal.Cast<float, Vector<float>>(g[..x.Length]);
        var canRest = rule.CanRest && clip.KeepsZero;
        for (var i = 0; i < xs.Length; i += Block)
        {
            var size = Math.Min(Block, xs.Length - i);
            var (from, length) = (i * TRule.Moments, size * TRule.Moments);
            if (canRest && AtRest(ref rule, gs.Slice(i, size), moments.Slice(from, length)))
            {
                Rest(ref rule, size, moments.Slice(from, length));
            }
            else
            {
                Move(ref rule, ref clip, xs.Slice(i, size), gs.Slice(i, size), moments.Slice(from, length));
            }
        }

        var left = x.Length % Vector<float>.Count;
        if (left > 0)
        {
            Span<Vector<float>> padded = [Vector<float>.Zero, Vector<float>.Zero];
            x[^left..].CopyTo(MemoryMarshal.Cast<Vector<float>, float>(padded[..1]));
            g[^left..].CopyTo(MemoryMarshal.Cast<Vector<float>, float>(padded[1..]));
            Move(ref rule, ref clip, padded[..1], padded[1..], moments[(xs.Length * TRule.Moments)..]);
            MemoryMarshal.Cast<Vector<float>, float>(padded)[..left].CopyTo(x[^left..]);
        }
    }

    private static bool AtRest(ref TRule rule, ReadOnlySpan<Vector<float>> g, ReadOnlySpan<Vector<float>> moments)
    {
        var sources = Vector<int>.Zero;
        for (var i = 0; i < g.Length; i++)
        {
            sources |= rule.Sources(g[i], moments.Slice(i * TRule.Moments, TRule.Moments));
        }

        return Vector.EqualsAll(sources, Vector<int>.Zero);
    }

    private static void Rest(ref TRule rule, int vectors, Span<Vector<float>> moments)
    {
        for (var i = 0; i < vectors; i++)
        {
            rule.Step(Vector<float>.Zero, Vector<float>.Zero, moments.Slice(i * TRule.Moments, TRule.Moments));
        }
    }

    private static void Move(ref TRule rule, ref GradientClip clip, Span<Vector<float>> x, ReadOnlySpan<Vector<float>> g, Span<Vector<float>> moments)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var kept = clip.Apply(rule.Negligible.Drop(g[i]));
            x[i] -= rule.Step(x[i], kept, moments.Slice(i * TRule.Moments, TRule.Moments));
        }
    }
}
