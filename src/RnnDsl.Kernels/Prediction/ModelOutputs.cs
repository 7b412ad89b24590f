namespace RnnDsl.Kernels;

/// <summary>What a model gives for examples; rows of it may be taken from any thread.</summary>
internal sealed class ModelOutputs
{
    private readonly float[] _raw;
    private readonly float[] _readable;

    /// <summary>Room for outputs.</summary>
    /// <param name="trained">The model, which gives logits if it was trained from them.</param>
    /// <param name="count">Number of examples.</param>
    /// <param name="width">Outputs of an example.</param>
    public ModelOutputs(TrainedModel trained, int count, int width)
    {
        (Count, Width, _raw) = (count, width, new float[count * width]);
        _readable = trained.Options.Loss.For(trained.Labels).TakesLogits ? new float[_raw.Length] : _raw;
    }

    /// <summary>Number of examples.</summary>
    public int Count { get; }

    /// <summary>Outputs of an example.</summary>
    public int Width { get; }

    /// <summary>Numbers, or probabilities even where the model gives logits, <c>(example, output)</c>.</summary>
    public ReadOnlySpan<float> Values => _readable;

    /// <summary>What a loss takes.</summary>
    public ReadOnlySpan<float> RawOf(int example) => _raw.AsSpan(example * Width, Width);

    /// <summary>The numbers or probabilities.</summary>
    public ReadOnlySpan<float> Of(int example) => _readable.AsSpan(example * Width, Width);

    /// <summary>Takes the last block of a run, whose logits become probabilities.</summary>
    /// <param name="output">The block.</param>
    /// <param name="from">The example of its first row.</param>
    public void Take(Block output, int from)
    {
        Copy(output, _raw, from);
        if (_readable != _raw)
        {
            LogitActivation.Apply(output);
            Copy(output, _readable, from);
        }
    }

    private void Copy(Block output, float[] target, int from)
    {
        for (var row = 0; row < output.Rows; row++)
        {
            output.At(0).Slice(row * output.Stride, Width).CopyTo(target.AsSpan((from + row) * Width));
        }
    }
}
