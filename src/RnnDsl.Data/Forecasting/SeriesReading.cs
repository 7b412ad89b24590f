namespace RnnDsl;

/// <summary>Reads the columns of numbers of a source, a row a time step.</summary>
internal static class SeriesReading
{
    /// <param name="source">The rows, the oldest first.</param>
    /// <param name="wanted">The columns to read; none for all whose first value is a number.</param>
    /// <param name="progress">Told how much is read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DataException">The source cannot be used; the exception names row and column.</exception>
    public static SeriesTable Read(RowSource source, ValueList<string> wanted, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var names = source.ColumnNames();
        // Dates in the first column tell whether the rows are in order, even where they are not asked for.
        string[] read = wanted.Count == 0 || names.Count == 0 || wanted.Contains(names[0]) ? [.. wanted.Count == 0 ? names : wanted] : [names[0], .. wanted];
        int[] columns = [];
        var times = new RisingTimes();
        var values = new List<double>();
        foreach (var row in source.Read([.. read], progress, cancellationToken))
        {
            if (values.Count == 0)
            {
                columns = wanted.Count > 0 ? [.. wanted.Select(name => Array.IndexOf(read, name))] : Numbers(row);
            }

            if (!columns.Contains(0) && times.Problem(row.Cells[0], row.Number) is { Length: > 0 } problem)
            {
                throw row.Error(read[0], problem);
            }

            values.AddRange(columns.Select(column => SeriesNumber.Of(row, read[column], row.Cells[column])));
        }

        if (times.Gaps() is { Length: > 0 } gaps)
        {
            progress.Report(DataProgress.Warning($"{source.Path}: {gaps}"));
        }

        return columns.Length > 0
            ? new SeriesTable([.. columns.Select(column => read[column])], [.. values])
            : throw new DataException(source.Path, "it has no rows. Give a file with a row a time step, the oldest first.");
    }

    // What begins with text, such as dates, is no column of numbers.
    private static int[] Numbers(SourceRow row)
    {
        int[] numbers = [.. Enumerable.Range(0, row.Cells.Length).Where(column => SeriesNumber.IsMeant(row.Cells[column]))];
        return numbers.Length > 0 ? numbers : throw row.Error("", "no column begins with a number. Give a file with columns of numbers, or name the right delimiter.");
    }
}
