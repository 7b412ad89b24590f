namespace RnnDsl;

/// <summary>
/// Draws a table in the columns of a terminal: where it is too wide, columns of less weight are left out, and then texts
/// are cut.
/// </summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The titles, a line below them, and a line a row; none ends with a space.</summary>
    /// <param name="columns">The columns, all with as many cells.</param>
    /// <param name="width">The columns of the terminal.</param>
    /// <param name="ruled">Whether there is a line below the titles.</param>
    public static ValueList<string> Lines(IEnumerable<TableColumn> columns, int width, bool ruled = true)
    {
        var (shown, widths) = Fit([.. columns], width);
        return
        [
            Line(column => column.Title),
            .. ruled ? [Line(column => new string('-', ScreenText.WidthOf(column.Title)))] : Array.Empty<string>(),
            .. Enumerable.Range(0, shown[0].Cells.Count).Select(row => Line(column => column.Cells[row])),
        ];

        string Line(Func<TableColumn, string> cell) => string.Join(Gap, shown.Select((column, i) => Cell(column, cell(column), widths[i]))).TrimEnd();
    }

    /// <summary>Whether all columns fit uncut.</summary>
    public static bool Fits(IReadOnlyList<TableColumn> columns, int width) => Total(columns.Select(column => column.Width)) <= width;

    /// <summary>The columns that there is room for, and how wide each is.</summary>
    private static (List<TableColumn> Shown, int[] Widths) Fit(List<TableColumn> columns, int width)
    {
        while (Total(columns.Select(column => column is { IsText: true, IsWhole: false } ? Math.Min(column.Width, column.Least) : column.Width)) > width
            && columns.MaxBy(column => column.Rank) is { Rank: > 0 } least)
        {
            columns.Remove(least);
        }

        int[] widths = [.. columns.Select(column => column.Width)];
        while (Total(widths) > width && Widest() is >= 0 and var widest)
        {
            widths[widest]--;
        }

        return (columns, widths);

        int Widest() => Enumerable.Range(0, widths.Length).Where(i => columns[i] is { IsText: true, IsWhole: false } && widths[i] > 1).OrderByDescending(i => widths[i] - columns[i].Least).FirstOrDefault(-1);
    }

    private static int Total(IEnumerable<int> widths) => widths.Sum(width => width + Gap.Length) - Gap.Length;

    private static string Cell(TableColumn column, string text, int width) =>
        column.IsText ? ScreenText.PadRight(ScreenText.Cut(text, width), width) : ScreenText.PadLeft(text, width);
}
