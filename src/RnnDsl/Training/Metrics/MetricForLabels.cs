namespace RnnDsl;

/// <summary>The metric that suits the labels of the data set: <see cref="Accuracy"/> for classes, <see cref="Mae"/> for numbers.</summary>
public sealed record MetricForLabels : Metric
{
    /// <inheritdoc/>
    public override string Name => "for_labels";

    internal override Metric For(Labels labels) => labels.Metrics[0];

    internal override string ProblemOf(Labels labels) => "";
}
