namespace RnnDsl;

/// <summary>The value of a metric.</summary>
/// <param name="Name">
/// The metric's <see cref="Metric.Name"/>; where several have one, the second is <c>precision_1</c> and so on, as in Keras.
/// </param>
/// <param name="Value">What was measured.</param>
public sealed record MetricValue(string Name, double Value)
{
    /// <summary>The value after the metric's short name: <c>acc 0.8750</c>.</summary>
    public override string ToString() => MetricNames.Text(MetricNames.Short(Name), Value);
}
