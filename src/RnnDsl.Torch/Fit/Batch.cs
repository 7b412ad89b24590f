using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>A batch of examples, padded and cut at the front to one length; used again for one batch after another.</summary>
internal sealed class Batch : IDisposable
{
    private readonly Examples _examples;
    private readonly ValueList<double> _classWeights;
    private readonly int _rows;
    private readonly Tensor _inputs;

    /// <summary>Room for a batch.</summary>
    /// <param name="examples">What to take from.</param>
    /// <param name="rows">Most examples of a batch.</param>
    /// <param name="length">Time steps.</param>
    /// <param name="classWeights">How much each class counts; empty where all count the same.</param>
    public Batch(Examples examples, int rows, int length, ValueList<double> classWeights)
    {
        (_examples, _classWeights, _rows) = (examples, classWeights, Math.Min(rows, examples.Count));
        Targets = examples.Targets.Slice(0, 0);
        _inputs = examples.Inputs switch
        {
            TokenSequences => empty([_rows, length], ScalarType.Int32, CPU),
            ValueSequences values => empty([_rows, length, values.Features], ScalarType.Float32, CPU),
            var other => throw new NotSupportedException($"No case reads {other.GetType().Name}."),
        };
    }

    /// <summary>What the examples should give.</summary>
    public Targets Targets { get; private set; }

    /// <summary>How much the losses of the examples count; empty where all count the same.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>A view of the inputs, <c>(batch, time)</c> or <c>(batch, time, features)</c>.</summary>
    public Tensor Inputs() => _inputs.narrow(0, 0, Targets.Count);

    /// <summary>Takes other examples; may run on any thread.</summary>
    public void Fill(ReadOnlySpan<int> indices)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            Copy(indices[i], i);
        }

        (Targets, Weights) = (_examples.Targets.Take(indices), WeightsOf(indices));
    }

    public void Dispose() => _inputs.Dispose();

    private void Copy(int index, int row)
    {
        var bytes = _inputs.bytes;
        var place = bytes.Slice(row * (bytes.Length / _rows), bytes.Length / _rows);
        if (_examples.Inputs is TokenSequences tokens)
        {
            tokens.Rows.CopyPadded(index, MemoryMarshal.Cast<byte, int>(place));
        }
        else if (_examples.Inputs is ValueSequences values)
        {
            values.CopyPadded(index, MemoryMarshal.Cast<byte, float>(place));
        }
    }

    private float[] WeightsOf(ReadOnlySpan<int> indices)
    {
        if (_examples.SampleWeights.Count == 0 && _classWeights.Count == 0)
        {
            return [];
        }

        var weights = new float[indices.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var ofSample = _examples.SampleWeights.Count == 0 ? 1 : _examples.SampleWeights[indices[i]];
            weights[i] = (float)(_classWeights.Count == 0 ? ofSample : ofSample * _classWeights[_examples.Classes[indices[i]]]);
        }

        return weights;
    }
}
