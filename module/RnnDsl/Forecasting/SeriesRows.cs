using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Objects from the pipeline as rows of a series, and rows as objects.</summary>
internal static class SeriesRows
{
    /// <summary>Rows of objects with a property a column, of tables, or, where there is one column, of numbers.</summary>
    /// <param name="rows">The objects, the oldest first.</param>
    /// <param name="columns">The columns that are needed; other properties are left aside.</param>
    /// <exception cref="UsageException">A property is missing.</exception>
    /// <exception cref="DataException">What it has is no finite number.</exception>
    public static SeriesTable Read(IReadOnlyList<PSObject> rows, ValueList<string> columns)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var isNumber = columns.Count == 1 && row.BaseObject is IConvertible;
            if (!isNumber && columns.FirstOrDefault(column => !PropertyValue.Has(row, column)) is { } missing)
            {
                throw new UsageException(
                    "RowNotUsable",
                    ErrorCategory.InvalidData,
                    $"Row {i + 1} from the pipeline has no '{missing}'. {NearestName.Mend(missing, PropertyValue.Names(row))} Give objects with a property for every column that the model was trained on, such as those of Import-Csv.");
            }
        }

        return Datasets.SeriesOfRows(rows, (row, column) => PropertyValue.Has(row, column) ? PropertyValue.Of(row, column) : row.BaseObject, columns);
    }

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
}
