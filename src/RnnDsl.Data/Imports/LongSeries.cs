using System.Globalization;

namespace RnnDsl;

/// <summary>
/// Series of a table in which every row is a time step: rows with one id are one series, in the order of their time,
/// or as they stand.
/// </summary>
internal static class LongSeries
{
    /// <exception cref="DataException">A row lacks something, two of a series have one time, or they have different labels.</exception>
    public static IEnumerable<ImportedRow> Of(IEnumerable<SourceRow> rows, ImportColumns columns)
    {
        var series = new OrderedDictionary<string, List<Step>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var id = columns.IdOf(row) is EmptyCell or TextCell or NumberCell or FlagCell
                ? RowLabel.Of(row, columns.IdOf(row), columns.Id)
                : throw row.Error(columns.Id, $"it is {columns.IdOf(row).Kind}. An id is a text or a number.");
            var step = new Step(row, Time(row, columns), Numbers(row, columns), columns.LabelOf(row));
            if (series.TryGetValue(id, out var steps))
            {
                steps.Add(steps[0].Label == step.Label
                    ? step
                    : throw row.Error(columns.Label, $"it is '{step.Label}', and an earlier row of series '{id}' has '{steps[0].Label}'. Give all rows of a series one label."));
            }
            else
            {
                series.Add(id, [step]);
            }
        }

        return series.Select(pair => Join(pair.Key, pair.Value, columns));
    }

    private static ImportedRow Join(string id, List<Step> steps, ImportColumns columns)
    {
        var first = steps[0].Row;
        if (columns.Time.Length > 0)
        {
            steps = [.. steps.OrderBy(step => step.Time)];
            var twice = Enumerable.Range(1, steps.Count - 1).FirstOrDefault(i => steps[i].Time == steps[i - 1].Time);
            if (twice > 0)
            {
                throw steps[twice].Row.Error(columns.Time, $"it is that of row {steps[twice - 1].Row.Number} too, of the same series '{id}'. Give every time step of a series a time of its own.");
            }
        }

        return new(first, "", [.. steps.SelectMany(step => step.Values)], columns.Series.Count, steps[0].Label);
    }

    private static float[] Numbers(SourceRow row, ImportColumns columns)
    {
        var values = new float[columns.Series.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (cell, column) = (columns.InputsOf(row)[i], columns.Series[i]);
            values[i] = FiniteNumber.Of(row, column, cell switch
            {
                NumberCell number => number.Number,
                TextCell text when double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
                TextCell text => throw row.Error(column, $"'{text.Text}' is no number. Write numbers such as 12.5, or remove the row."),
                EmptyCell => throw row.Error(column, "it is empty. Fill it in or remove the row."),
                _ => throw row.Error(column, $"it is {cell.Kind}, and where every row is a time step a number is needed."),
            });
        }

        return values;
    }

    // Numbers by their value, dates by the moment; a table has one or the other.
    private static decimal Time(SourceRow row, ImportColumns columns) => columns.Time.Length == 0 ? 0 : ImportColumns.TimeOf(row) switch
    {
        NumberCell { Number: var number } when Math.Abs(number) < 1e28 => (decimal)number,
        TextCell text when decimal.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        TextCell text when DateTimeOffset.TryParse(text.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment.UtcTicks,
        EmptyCell => throw row.Error(columns.Time, "it is empty. Fill it in or remove the row."),
        TextCell text => throw row.Error(columns.Time, $"'{text.Text}' is no time. Write numbers, or dates such as 2025-01-31 12:00."),
        var other => throw row.Error(columns.Time, $"it is {other.Kind} and no time. Write numbers, or dates such as 2025-01-31 12:00."),
    };

    private readonly record struct Step(SourceRow Row, decimal Time, float[] Values, string Label);
}
