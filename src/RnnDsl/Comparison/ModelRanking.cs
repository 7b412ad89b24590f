namespace RnnDsl;

/// <summary>Puts the best of several models first.</summary>
internal static class ModelRanking
{
    /// <summary>The models in their order, the first marked; as they are where nothing can be compared.</summary>
    /// <param name="models">The models.</param>
    /// <param name="sameLoss">Whether their losses are of one kind.</param>
    public static ValueList<ComparedModel> Sort(ValueList<ComparedModel> models, bool sameLoss)
    {
        var (loss, metrics) = Judged(models);
        if (sameLoss && models.Any(model => Finite(loss(model)) is not null))
        {
            return Sorted(models, model => Finite(loss(model)));
        }

        var shared = models.Count == 0 ? null : metrics(models[0]).FirstOrDefault(metric => models.All(model => MeasuredValues.Find(metrics(model), metric.Name) is not null));
        return shared is null ? models : Sorted(models, model => Sign(shared.Name) * MeasuredValues.Find(metrics(model), shared.Name));
    }

    // Of what was measured of all: the held-out part, else the validation part, else the training part.
    private static (Func<ComparedModel, double?> Loss, Func<ComparedModel, ValueList<MetricValue>> Metrics) Judged(ValueList<ComparedModel> models) =>
        models.Any(model => model.TestLoss is not null) ? (model => model.TestLoss, model => model.TestMetrics)
        : models.Any(model => model.ValidationLoss is not null) ? (model => model.ValidationLoss, model => model.ValidationMetrics)
        : (model => model.Loss, model => model.Metrics);

    private static ValueList<ComparedModel> Sorted(ValueList<ComparedModel> models, Func<ComparedModel, double?> less) =>
        [.. models.OrderBy(model => less(model) ?? double.PositiveInfinity).Select((model, i) => model with { IsBest = i == 0 && models.Count > 1 })];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static double Sign(string metric) => MetricNames.MetricOf(metric) is { LessIsBetter: true } ? 1 : -1;
}
