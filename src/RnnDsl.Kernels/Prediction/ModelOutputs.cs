namespace RnnDsl.Kernels;

/// <summary>What a model gives for examples.</summary>
/// <param name="raw">The outputs, <c>(example, output)</c>, logits where the model was trained from them.</param>
/// <param name="readable">The same, with probabilities in the place of logits.</param>
/// <param name="width">Outputs of an example.</param>
internal sealed class ModelOutputs(float[] raw, float[] readable, int width)
{
    /// <summary>Outputs of an example.</summary>
    public int Width => width;

    /// <summary>Numbers, or probabilities even where the model gives logits, <c>(example, output)</c>.</summary>
    public ReadOnlySpan<float> Values => readable;

    /// <summary>What a loss takes.</summary>
    public ReadOnlySpan<float> RawOf(int example) => raw.AsSpan(example * width, width);

    /// <summary>The numbers or probabilities.</summary>
    public ReadOnlySpan<float> Of(int example) => readable.AsSpan(example * width, width);
}
