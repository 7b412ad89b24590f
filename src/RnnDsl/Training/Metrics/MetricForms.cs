namespace RnnDsl;

/// <summary>The metrics by their names.</summary>
internal static class MetricForms
{
    public static ShortForms<Metric> All { get; } = new(
        "metric",
        Of(new Accuracy()),
        Of(new BinaryAccuracy(), threshold => new BinaryAccuracy(threshold)),
        Of(new Precision(), threshold => new Precision(threshold)),
        Of(new Recall(), threshold => new Recall(threshold)),
        Of(new F1()),
        Of(new Auc()),
        Of(new Mae()),
        Of(new Mse()),
        Of(new Rmse()));

    private static ShortForm<Metric> Of(Metric metric) => new(metric.Name, metric) { Alias = metric.ShortName };

    private static ShortForm<Metric> Of(Metric metric, Func<double, Metric> make) => new(metric.Name, metric, 1, n => make(n[0]));
}
