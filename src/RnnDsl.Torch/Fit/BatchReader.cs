using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>Makes batches of examples: padded and cut at the front to one length.</summary>
internal sealed class BatchReader(Examples examples, int length, ValueList<double> classWeights)
{
    /// <summary>The inputs <c>(batch, time)</c> or <c>(batch, time, features)</c> of some examples.</summary>
    public Tensor Inputs(ReadOnlySpan<int> indices) => examples.Inputs switch
    {
        TokenSequences tokens => tensor(Rows(tokens.Rows, indices, length), [indices.Length, length]),
        ValueSequences values => tensor(Rows(values.Rows, indices, length * values.Features), [indices.Length, length, values.Features]),
        var other => throw new NotSupportedException($"No case reads {other.GetType().Name}."),
    };

    /// <summary>The targets of some examples.</summary>
    public Targets Targets(ReadOnlySpan<int> indices) => examples.Targets.Take(indices);

    /// <summary>How much the losses of some examples count; empty where all count the same.</summary>
    public float[] Weights(ReadOnlySpan<int> indices)
    {
        if (examples.SampleWeights.Count == 0 && classWeights.Count == 0)
        {
            return [];
        }

        var weights = new float[indices.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var ofSample = examples.SampleWeights.Count == 0 ? 1 : examples.SampleWeights[indices[i]];
            weights[i] = (float)(classWeights.Count == 0 ? ofSample : ofSample * classWeights[examples.Classes[indices[i]]]);
        }

        return weights;
    }

    private static T[] Rows<T>(Ragged<T> rows, ReadOnlySpan<int> indices, int width)
        where T : unmanaged, IEquatable<T>
    {
        var batch = new T[indices.Length * width];
        for (var i = 0; i < indices.Length; i++)
        {
            rows.CopyPadded(indices[i], batch.AsSpan(i * width, width));
        }

        return batch;
    }
}
