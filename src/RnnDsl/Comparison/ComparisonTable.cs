using System.Globalization;

namespace RnnDsl;

/// <summary>Draws compared models: what tells most to the left, what is left out first to the right.</summary>
internal static class ComparisonTable
{
    private const string Mark = "*";

    public static ValueList<string> Lines(ValueList<ComparedModel> models, int width)
    {
        var lines = TextTable.Lines(Columns(models), width);
        return models.Any(model => model.IsBest) ? lines.Add($"{Mark} the best") : lines;
    }

    private static IEnumerable<TableColumn> Columns(ValueList<ComparedModel> models)
    {
        return
        [
            .. models.Any(model => model.IsBest) ? [new("", [.. models.Select(model => model.IsBest ? Mark : "")])] : Array.Empty<TableColumn>(),
            Column("Name", 0, model => model.Name) with { IsText = true },
            .. Part("Test ", 0, model => model.TestLoss, model => model.TestMetrics),
            .. Part("Val. ", 20, model => model.ValidationLoss, model => model.ValidationMetrics),
            .. Part("", 40, model => model.Loss, model => model.Metrics),
            Column("Best epoch", 30, model => $"{model.BestEpoch}/{model.Epochs}"),
            Column("Parameters", 31, model => model.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)),
            Column("Seconds", 32, model => MetricNames.Seconds(model.Seconds)),
            .. models.Any(model => model.Differences.Length > 0) ? [Column("Differs in", 33, model => model.Differences) with { IsText = true, Least = 32 }] : Array.Empty<TableColumn>(),
            Column("Layers", 60, model => model.Layers) with { IsText = true },
        ];

        TableColumn Column(string title, int rank, Func<ComparedModel, string> cell) => new(title, [.. models.Select(cell)]) { Rank = rank };

        // The loss of a part and, where there is more room, the metrics.
        IEnumerable<TableColumn> Part(string part, int rank, Func<ComparedModel, double?> loss, Func<ComparedModel, ValueList<MetricValue>> metrics)
        {
            if (models.Any(model => loss(model) is not null))
            {
                yield return Column(MetricNames.Capital($"{part}loss"), rank, model => MetricNames.Number(loss(model)));
                foreach (var (i, name) in models.SelectMany(metrics).Select(metric => metric.Name).Distinct().Index())
                {
                    yield return Column(MetricNames.Capital($"{part}{MetricNames.Label(name)}"), rank + 1 + i, model => MetricNames.Number(MeasuredValues.Find(metrics(model), name)));
                }
            }
        }
    }
}
