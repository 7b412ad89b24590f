namespace RnnDsl;

/// <summary>The mean absolute error, Keras' metric <c>MeanAbsoluteError</c>; the loss is <see cref="MeanAbsoluteError"/>.</summary>
public sealed record Mae : NumberMetric
{
    /// <inheritdoc/>
    public override string Name => "mean_absolute_error";

    internal override string ShortName => "mae";

    internal override string Label => "MAE";
}
