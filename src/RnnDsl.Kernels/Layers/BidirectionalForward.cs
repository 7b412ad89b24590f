using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>Runs a recurrent layer in both directions and merges what they give.</summary>
/// <param name="description">Its description.</param>
/// <param name="forward">The layer as described.</param>
/// <param name="backward">The layer in the other direction.</param>
internal sealed class BidirectionalForward(Bidirectional description, RecurrentForward forward, RecurrentForward backward) : LayerForward
{
    public override IReadOnlyList<RecurrentForward> Recurrences => [forward, backward];

    public override Block NewOutput(int rows, int time)
    {
        var first = forward.NewOutput(rows, time);
        var features = description.MergeMode == MergeMode.Concat ? 2 * first.Features : first.Features;
        return Block.OfValues(rows, first.Time, features, first, backward.NewOutput(rows, time));
    }

    public override void Run(Block input, Block output)
    {
        var (first, second) = (output.Parts[0], output.Parts[1]);
        first.Rows = second.Rows = input.Rows;
        forward.Run(input, first);
        backward.Run(input, second);
        output.Mask = first.Mask;
        for (var time = 0; time < output.Time; time++)
        {
            // The second direction's sequence runs the other way; for last outputs there is one time alone.
            var timeOfOther = output.Time - 1 - time;

            // Unlike a layer in one direction, Keras' gives zeros for the masked steps of a sequence.
            first.ClearMasked(time);
            second.ClearMasked(timeOfOther, time);
            var other = second.At(timeOfOther);
            if (description.MergeMode == MergeMode.Concat)
            {
                Concat(first.At(time), other, output.At(time), first, output);
            }
            else
            {
                Merge(Vectors(first.At(time)), Vectors(other), Vectors(output.At(time)));
            }
        }
    }

    private static void Concat(Span<float> a, Span<float> b, Span<float> target, Block part, Block output)
    {
        for (var row = 0; row < output.Rows; row++)
        {
            var side = target.Slice(row * output.Stride, output.Features);
            a.Slice(row * part.Stride, part.Features).CopyTo(side);
            b.Slice(row * part.Stride, part.Features).CopyTo(side[part.Features..]);
        }
    }

    private void Merge(Span<Vector<float>> a, Span<Vector<float>> b, Span<Vector<float>> target)
    {
        for (var v = 0; v < target.Length; v++)
        {
            target[v] = description.MergeMode switch
            {
                MergeMode.Sum => a[v] + b[v],
                MergeMode.Mul => a[v] * b[v],
                _ => (a[v] + b[v]) * new Vector<float>(0.5f),
            };
        }
    }

    private static Span<Vector<float>> Vectors(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
