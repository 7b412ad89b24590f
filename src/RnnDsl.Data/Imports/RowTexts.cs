namespace RnnDsl;

/// <summary>Rows with a text.</summary>
internal static class RowTexts
{
    /// <exception cref="DataException">A row has no text or no label.</exception>
    public static IEnumerable<ImportedRow> Of(IEnumerable<SourceRow> rows, ImportColumns columns)
    {
        foreach (var row in rows)
        {
            var text = columns.InputsOf(row)[0] switch
            {
                TextCell cell => cell.Text,
                EmptyCell => throw row.Error(columns.Text, "it is empty. Fill it in or remove the row."),
                SeriesCell => throw row.Error(columns.Text, "it is a list of numbers and no text. Name it as a series (Series) instead."),
                var other => throw row.Error(columns.Text, $"it is {other.Kind} and no text. Put the text into quotes, or name another column."),
            };
            yield return new(row, text, [], 0, columns.LabelOf(row));
        }
    }
}
