using System.Globalization;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Objects from the pipeline as rows of a series, and rows as objects.</summary>
internal static class SeriesRows
{
    /// <summary>Rows of objects with a property a column, of tables, or, where there is one column, of numbers.</summary>
    /// <param name="rows">The objects, the oldest first.</param>
    /// <param name="columns">The columns that are needed; other properties are left aside.</param>
    /// <exception cref="UsageException">A property is missing or no finite number.</exception>
    public static SeriesTable Read(IReadOnlyList<PSObject> rows, ValueList<string> columns) =>
        new(columns, [.. rows.SelectMany((row, i) => columns.Select(column => Number(row, i, column, columns.Count == 1)))]);

    /// <summary>Every row as an object: its step from 1, its time where times are known, and a property a column.</summary>
    /// <param name="series">The rows.</param>
    /// <param name="time">The name of the times.</param>
    /// <param name="times">A time a row; none where they are not known.</param>
    public static IEnumerable<PSObject> Write(SeriesTable series, string time, ValueList<DateTime> times) => Enumerable.Range(0, series.Count).Select(row =>
    {
        var shown = new PSObject();
        shown.TypeNames.Insert(0, ForecastView.RowType);
        if (times.Any(moment => moment.TimeOfDay != TimeSpan.Zero))
        {
            shown.TypeNames.Insert(0, ForecastView.ClockType);
        }

        shown.Properties.Add(new PSNoteProperty("Step", row + 1));
        if (times.Count > 0)
        {
            shown.Properties.Add(new PSNoteProperty(time, times[row]));
        }

        for (var column = 0; column < series.Columns.Count; column++)
        {
            shown.Properties.Add(new PSNoteProperty(series.Columns[column], series[row][column]));
        }

        return shown;
    });

    private static double Number(PSObject row, int index, string column, bool mayBeNumber)
    {
        var value = row.BaseObject is System.Collections.IDictionary table ? table[column]
            : row.Properties[column] is { } property ? property.Value
            : mayBeNumber && row.BaseObject is string or IConvertible ? row.BaseObject
            : null;
        return value is null ? throw Wrong(index, $"has no '{column}'. {NearestName.Mend(column, PropertyValue.Names(row))} Give objects with a property for every column that the model was trained on, such as those of Import-Csv")
            : LanguagePrimitives.TryConvertTo<double>(value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw Wrong(index, $"has '{value}' as '{column}', which is no finite number. Fill it in");
    }

    private static UsageException Wrong(int index, string problem) =>
        new("RowNotUsable", ErrorCategory.InvalidData, $"Row {index + 1} from the pipeline {problem}.");
}
