using System.Globalization;

namespace RnnDsl;

/// <summary>Draws epochs as a table.</summary>
internal static class HistoryTable
{
    private const int NumberWidth = 8;

    public static string Of(ValueList<EpochResult> epochs, int last)
    {
        var shown = epochs.Skip(Math.Max(0, epochs.Count - last)).ToList();
        var columns = Columns(shown.SelectMany(epoch => epoch.Metrics).Select(metric => metric.Name).Distinct());
        List<string> lines =
        [
            Row(columns, column => column.Title),
            Row(columns, column => new string('-', column.Title.Length)),
            .. shown.Count < epochs.Count ? [$"  ...  ({epochs.Count - shown.Count} earlier)"] : Array.Empty<string>(),
            .. shown.Select(epoch => Row(columns, column => column.Cell(epoch))),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static Column[] Columns(IEnumerable<string> metrics)
    {
        string[] names = [.. metrics];
        return
        [
            new("Epoch", 5, epoch => $"{epoch.Epoch}"),
            Training("Loss", epoch => epoch.Loss),
            .. names.Select(name => Training(Capital(MetricNames.Label(name)), epoch => MeasuredValues.Find(epoch.Metrics, name))),
            Validation("loss", epoch => epoch.ValidationLoss),
            .. names.Select(name => Validation(MetricNames.Label(name), epoch => MeasuredValues.Find(epoch.ValidationMetrics, name))),
            new("Seconds", 9, epoch => epoch.Seconds.ToString("F1", CultureInfo.InvariantCulture)),
        ];

        static Column Training(string title, Func<EpochResult, double?> value) =>
            new(title, 1 + Math.Max(NumberWidth, title.Length), epoch => Number(value(epoch)));

        static Column Validation(string what, Func<EpochResult, double?> value) =>
            new($"Val. {what}", 7 + what.Length, epoch => Number(value(epoch)));
    }

    private static string Row(Column[] columns, Func<Column, string> cell) =>
        string.Concat(columns.Select(column => cell(column).PadLeft(column.Width)));

    private static string Number(double? value) => value is { } number ? MetricNames.Number(number) : "";

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private readonly record struct Column(string Title, int Width, Func<EpochResult, string> Cell);
}
