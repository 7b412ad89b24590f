namespace RnnDsl;

/// <content>The times of the rows of a series.</content>
public static partial class Datasets
{
    /// <summary>The times of the rows of a file; <see cref="TimeSteps.Continue"/> tells which come next.</summary>
    /// <param name="path">The file, as for <see cref="Forecast(string, ForecastOptions, string)"/>.</param>
    /// <param name="column">The column of the dates, which rise from row to row; the day or the month may be in front.</param>
    /// <param name="delimiter">The character between the columns of a delimited file; empty, the default, for the one that the file's name tells.</param>
    /// <exception cref="InvalidDescriptionException">The delimiter is no single character that can stand between columns.</exception>
    /// <exception cref="DataException">The file cannot be used, or the column has no dates or dates that do not rise.</exception>
    public static ValueList<DateTime> ReadTimes(string path, string column, string delimiter = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(delimiter);
        var reading = new ImportOptions { Delimiter = delimiter };
        InvalidDescriptionException.ThrowIfAny(reading.Check());
        return RisingTimes.Of(SourceKinds.Of(path, reading), column);
    }

    /// <summary>The times of objects, a row of a series each.</summary>
    /// <param name="rows">The objects, the oldest first.</param>
    /// <param name="value">What an object has under a column; null for nothing.</param>
    /// <param name="column">The column of the dates, which rise from row to row.</param>
    /// <exception cref="DataException">The column has no dates or dates that do not rise.</exception>
    public static ValueList<DateTime> TimesOfRows<T>(IEnumerable<T> rows, Func<T, string, object?> value, string column)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(column);
        return RisingTimes.Of(new ObjectSource<T>("objects", rows, value), column);
    }
}
