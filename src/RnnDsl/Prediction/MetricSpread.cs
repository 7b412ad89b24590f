namespace RnnDsl;

/// <summary>What was measured several times.</summary>
/// <param name="Name">Keras' name of the metric, or <c>loss</c>.</param>
/// <param name="Mean">The mean; every fold counts as much.</param>
/// <param name="StandardDeviation">That of a sample, with one less than their number below the line; 0 for a single one.</param>
public sealed record MetricSpread(string Name, double Mean, double StandardDeviation)
{
    internal static MetricSpread Of(string name, double[] values)
    {
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(name, mean, values.Length > 1 ? Math.Sqrt(squares / (values.Length - 1)) : 0);
    }

    /// <summary>Mean and deviation after the metric's short name: <c>acc 0.8150 ± 0.0120</c>.</summary>
    public override string ToString() => $"{new MetricValue(Name, Mean)} ± {MetricNames.Number(StandardDeviation)}";
}
