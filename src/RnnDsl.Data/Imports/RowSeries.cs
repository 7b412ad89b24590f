namespace RnnDsl;

/// <summary>Rows with a series each: a list of numbers in every column, or time steps of several numbers in one.</summary>
internal static class RowSeries
{
    /// <exception cref="DataException">A row has no label or no numbers, or its columns are not as long.</exception>
    public static IEnumerable<ImportedRow> Of(IEnumerable<SourceRow> rows, ImportColumns columns)
    {
        var features = 0;
        foreach (var row in rows)
        {
            var cells = new SeriesCell[columns.Series.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Series(row, columns.InputsOf(row)[i], columns.Series[i]);
                if (Steps(cells[i]) != Steps(cells[0]))
                {
                    throw row.Error(columns.Series[i], $"it has {Steps(cells[i])} time steps, and column '{columns.Series[0]}' has {Steps(cells[0])}. Give every column of a row as many.");
                }
            }

            var found = cells.Sum(cell => cell.Features);
            features = features == 0 ? found : features;
            if (found != features)
            {
                throw row.Error(columns.Series[0], $"its time steps have {found} numbers, and those of the rows before have {features}. Give every time step as many.");
            }

            yield return new(row, "", Merge(row, cells, columns), features, columns.LabelOf(row));
        }
    }

    private static int Steps(SeriesCell cell) => cell.Values.Length / cell.Features;

    private static SeriesCell Series(SourceRow row, Cell cell, string column) => cell switch
    {
        SeriesCell { Values.Length: > 0 } series => series,
        SeriesCell or EmptyCell => throw row.Error(column, "it is empty. Fill it in or remove the row."),
        _ => throw row.Error(column, $"it is {cell.Kind}, and a list of numbers is needed. Where every row is a time step, name the column that tells the series apart (Id)."),
    };

    private static float[] Merge(SourceRow row, SeriesCell[] cells, ImportColumns columns)
    {
        var features = cells.Sum(cell => cell.Features);
        var values = new float[Steps(cells[0]) * features];
        var before = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var (numbers, width) = (cells[i].Values, cells[i].Features);
            for (var n = 0; n < numbers.Length; n++)
            {
                values[(n / width * features) + before + (n % width)] = FiniteNumber.Of(row, columns.Series[i], numbers[n], $"time step {(n / width) + 1}");
            }

            before += width;
        }

        return values;
    }
}
