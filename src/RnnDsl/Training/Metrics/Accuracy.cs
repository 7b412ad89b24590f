namespace RnnDsl;

/// <summary>
/// The share of the examples whose most probable class is the right one; with one output for two classes, the second
/// where its probability is above one half. What Keras picks for <c>accuracy</c>: binary, categorical or sparse.
/// </summary>
public sealed record Accuracy : ClassMetric
{
    /// <inheritdoc/>
    public override string Name => "accuracy";

    internal override string ShortName => "acc";
}
