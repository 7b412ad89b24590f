namespace RnnDsl;

/// <content>Data sets to forecast with.</content>
public static partial class Datasets
{
    /// <summary>A data set to forecast with: windows of the rows of a file, and what followed each.</summary>
    /// <inheritdoc cref="Forecast(string, ForecastOptions, IProgress{DataProgress}, string, CancellationToken)"/>
    public static Dataset Forecast(string path, ForecastOptions options, string delimiter = "") =>
        Forecast(path, options, NoProgress<DataProgress>.Instance, delimiter);

    /// <summary>A data set to forecast with, with progress.</summary>
    /// <param name="path">
    /// The file, with columns of numbers and a row a time step, the oldest first: delimited with a header, in UTF-8; JSON
    /// Lines (<c>.jsonl</c>) or Parquet (<c>.parquet</c>). Where its first column has dates, they must rise.
    /// </param>
    /// <param name="options">The windows, the columns, the parts and the scaling.</param>
    /// <param name="progress">Is told how far reading has come; from any thread.</param>
    /// <param name="delimiter">
    /// The character between the columns of a delimited file; empty, the default, for the one that the file's name tells:
    /// a tab for <c>.tsv</c>, else a comma.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range or does not fit the rows.</exception>
    /// <exception cref="DataException">The file cannot be used; the exception names row and column.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset Forecast(
        string path, ForecastOptions options, IProgress<DataProgress> progress, string delimiter = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        return Series(path, options.Columns, delimiter, progress, cancellationToken).ToDataset(options, Path.GetFileNameWithoutExtension(path));
    }

    /// <summary>All columns of a file whose first value is a number, in their own units.</summary>
    /// <inheritdoc cref="ReadSeries(string, ValueList{string}, string)"/>
    public static SeriesTable ReadSeries(string path) => ReadSeries(path, []);

    /// <summary>The rows of a file in their own units, such as those to forecast from.</summary>
    /// <param name="path">The file, as for <see cref="Forecast(string, ForecastOptions, string)"/>.</param>
    /// <param name="columns">The columns to read; none for all whose first value is a number.</param>
    /// <param name="delimiter">The character between the columns of a delimited file; empty, the default, for the one that the file's name tells.</param>
    /// <exception cref="InvalidDescriptionException">The delimiter is no single character that can stand between columns.</exception>
    /// <exception cref="DataException">The file cannot be used; the exception names row and column.</exception>
    public static SeriesTable ReadSeries(string path, ValueList<string> columns, string delimiter = "") =>
        ReadSeries(path, columns, delimiter, NoProgress<DataProgress>.Instance, CancellationToken.None);

    /// <inheritdoc cref="ReadSeries(string, ValueList{string}, string)"/>
    /// <param name="path">The file, as for <see cref="Forecast(string, ForecastOptions, string)"/>.</param>
    /// <param name="columns">The columns to read; none for all whose first value is a number.</param>
    /// <param name="delimiter">The character between the columns of a delimited file; empty for the one that the file's name tells.</param>
    /// <param name="progress">Is told how far the reading is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SeriesTable ReadSeries(
        string path, ValueList<string> columns, string delimiter, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Series(path, columns, delimiter, progress, cancellationToken);
    }

    /// <summary>Objects as rows of a series in their own units, such as those to forecast from; read as strictly as a file.</summary>
    /// <param name="rows">The objects, the oldest first.</param>
    /// <param name="value">What an object has under a column: a number, or a text that is one, such as <c>12.5</c>; null for nothing.</param>
    /// <param name="columns">The columns to read, one or more, each once.</param>
    /// <exception cref="ArgumentException">There is no column, or one is named twice.</exception>
    /// <exception cref="DataException">There are no rows, or one lacks a number; the exception names its position from 1 and the column.</exception>
    public static SeriesTable SeriesOfRows<T>(IEnumerable<T> rows, Func<T, string, object?> value, ValueList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Count > 0
            ? SeriesReading.Read(new ObjectSource<T>("objects", rows, value), columns, NoProgress<DataProgress>.Instance, CancellationToken.None)
            : throw new ArgumentException("There is no column. Name one or more.", nameof(columns));
    }

    private static SeriesTable Series(
        string path, ValueList<string> columns, string delimiter, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(delimiter);
        ArgumentNullException.ThrowIfNull(progress);
        var reading = new ImportOptions { Delimiter = delimiter };
        InvalidDescriptionException.ThrowIfAny(reading.Check());
        progress.Report(DataProgress.Note($"Reading {path}"));
        return SeriesReading.Read(SourceKinds.Of(path, reading), columns, progress, cancellationToken);
    }
}
