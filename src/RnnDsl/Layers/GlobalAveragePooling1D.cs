namespace RnnDsl;

/// <summary>
/// The mean of every feature over time: <c>(batch, time, features)</c> to <c>(batch, features)</c>. Steps that a mask
/// marks as padding do not count, whatever is in them; where none is left the mean is NaN, as in Keras.
/// </summary>
public sealed record GlobalAveragePooling1D : Layer
{
    internal override string DefaultName => "global_average_pooling1d";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings) =>
        new VectorSpec(findings.NeedSequence(input).Features);
}
