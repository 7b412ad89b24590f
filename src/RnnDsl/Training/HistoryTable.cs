namespace RnnDsl;

/// <summary>Draws epochs as a table, the best of them marked.</summary>
internal static class HistoryTable
{
    private const string Mark = "*";

    /// <summary>The last epochs, and the best of all above them where it is not among them.</summary>
    public static string Of(TrainingHistory history, int last, int width)
    {
        var (epochs, best) = (history.Epochs, history.Epochs.Count > 1 ? history.BestEpoch : 0);
        var from = Math.Max(0, epochs.Count - last);
        int[] shown = [.. Enumerable.Range(0, epochs.Count).Where(i => i >= from || epochs[i].Epoch == best)];
        var lines = TextTable.Lines(Columns([.. shown.Select(i => epochs[i])], best), width);
        return string.Join(Environment.NewLine, [lines[0], lines[1], .. Rows(lines, shown), .. best > 0 ? [ScreenText.Cut(Note(history), width)] : Array.Empty<string>()]);
    }

    // Where epochs are left out it is said how many.
    private static IEnumerable<string> Rows(ValueList<string> lines, int[] shown)
    {
        for (var row = 0; row < shown.Length; row++)
        {
            var left = shown[row] - (row > 0 ? shown[row - 1] + 1 : 0);
            if (left > 0)
            {
                yield return $"  ...  ({left} {(row > 0 ? "between" : "earlier")})";
            }

            yield return lines[row + 2];
        }
    }

    private static string Note(TrainingHistory history) =>
        history.RestoredEpoch > 0 ? $"{Mark} the best, whose weights the model has"
        : history.Epochs.Any(epoch => epoch.ValidationLoss is not null) ? $"{Mark} the least validation loss"
        : $"{Mark} the least loss";

    // What is measured of the validation part tells more than what is measured of the training part.
    private static IEnumerable<TableColumn> Columns(ValueList<EpochResult> epochs, int best)
    {
        string[] names = [.. epochs.SelectMany(epoch => epoch.Metrics.Concat(epoch.ValidationMetrics)).Select(metric => metric.Name).Distinct()];
        var validated = epochs.Any(epoch => epoch.ValidationLoss is not null);
        return
        [
            Column("Epoch", 0, epoch => $"{epoch.Epoch}"),
            .. best > 0 ? [Column("", 0, epoch => epoch.Epoch == best ? Mark : "")] : Array.Empty<TableColumn>(),
            Column("Loss", validated ? 100 : 0, epoch => MetricNames.Number(epoch.Loss)),
            .. names.Select((name, i) => Column(MetricNames.Title(name), 300 + i, epoch => MetricNames.Number(MeasuredValues.Find(epoch.Metrics, name)))),
            .. validated ? Validation() : [],
            Column("Seconds", 500, epoch => MetricNames.Seconds(epoch.Seconds)),
        ];

        TableColumn Column(string title, int rank, Func<EpochResult, string> cell) => new(title, [.. epochs.Select(cell)]) { Rank = rank };

        IEnumerable<TableColumn> Validation() =>
        [
            Column("Val. loss", 0, epoch => MetricNames.Number(epoch.ValidationLoss)),
            .. names.Select((name, i) => Column($"Val. {MetricNames.Label(name)}", i == 0 ? 50 : 200 + i, epoch => MetricNames.Number(MeasuredValues.Find(epoch.ValidationMetrics, name)))),
        ];
    }
}
