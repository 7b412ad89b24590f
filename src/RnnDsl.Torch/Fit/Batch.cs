using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>A batch of examples, padded and cut to one length; used again for one batch after another.</summary>
internal sealed class Batch : IDisposable
{
    private readonly ValueList<double> _classWeights;
    private readonly int _rows;
    private readonly PaddingEnds _ends;
    private readonly Tensor _inputs;

    /// <summary>Room for a batch.</summary>
    /// <param name="encoder">What the sequences are, and where they are padded and cut.</param>
    /// <param name="rows">Most examples of a batch.</param>
    /// <param name="length">Time steps.</param>
    /// <param name="classWeights">How much each class counts; empty where all count the same.</param>
    public Batch(InputEncoder encoder, int rows, int length, ValueList<double> classWeights)
    {
        (_classWeights, _rows, _ends) = (classWeights, rows, encoder.Ends);
        _inputs = encoder.Spec is SequenceSpec { Features: var features }
            ? empty([rows, length, features.Size], ScalarType.Float32, CPU)
            : empty([rows, length], ScalarType.Int32, CPU);
    }

    /// <summary>What the examples should give.</summary>
    public Targets Targets { get; private set; } = new ClassTargets([]);

    /// <summary>How much the losses of the examples count; empty where all count the same.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>A view of the inputs, <c>(batch, time)</c> or <c>(batch, time, features)</c>.</summary>
    public Tensor Inputs() => _inputs.narrow(0, 0, Targets.Count);

    /// <summary>Takes other examples; may run on any thread.</summary>
    public void Fill(BatchRows batch)
    {
        var examples = batch.From;
        var indices = batch.Rows.Span;
        for (var i = 0; i < indices.Length; i++)
        {
            Copy(examples.Inputs, indices[i], i);
        }

        (Targets, Weights) = (examples.Targets.Take(indices), WeightsOf(examples, indices));
    }

    public void Dispose() => _inputs.Dispose();

    private void Copy(Sequences inputs, int index, int row)
    {
        var bytes = _inputs.bytes;
        var place = bytes.Slice(row * (bytes.Length / _rows), bytes.Length / _rows);
        if (inputs is TokenSequences tokens)
        {
            tokens.Rows.CopyPadded(index, MemoryMarshal.Cast<byte, int>(place), _ends);
        }
        else if (inputs is ValueSequences values)
        {
            values.CopyPadded(index, MemoryMarshal.Cast<byte, float>(place), _ends);
        }
    }

    private float[] WeightsOf(Examples examples, ReadOnlySpan<int> indices)
    {
        if (examples.SampleWeights.Count == 0 && _classWeights.Count == 0)
        {
            return [];
        }

        var weights = new float[indices.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var ofSample = examples.SampleWeights.Count == 0 ? 1 : examples.SampleWeights[indices[i]];
            weights[i] = (float)(_classWeights.Count == 0 ? ofSample : ofSample * _classWeights[examples.Classes[indices[i]]]);
        }

        return weights;
    }
}
