namespace RnnDsl;

/// <summary>
/// The largest value of every feature over time: <c>(batch, time, features)</c> to <c>(batch, features)</c>. As in Keras a
/// mask is not looked at: padded steps are candidates too.
/// </summary>
public sealed record GlobalMaxPooling1D : Layer
{
    internal override string DefaultName => "global_max_pooling1d";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings) =>
        new VectorSpec(findings.NeedSequence(input).Features);
}
