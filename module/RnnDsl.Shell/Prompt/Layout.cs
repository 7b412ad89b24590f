using System.Globalization;

namespace RnnDsl.Shell.Prompt;

/// <summary>A text as the rows of a terminal, and where the cursor is in them.</summary>
/// <param name="Rows">The rows, at least one, each no wider than the terminal.</param>
/// <param name="CursorRow">The row of the cursor.</param>
/// <param name="CursorColumn">The column of the cursor.</param>
internal sealed record Layout(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    /// <summary>Breaks a text behind a prompt into rows of at most <paramref name="width"/> columns.</summary>
    /// <param name="buffer">The text and its cursor.</param>
    /// <param name="prompt">What stands before the first line.</param>
    /// <param name="continued">What stands before each further line.</param>
    /// <param name="width">Columns in a row.</param>
    /// <param name="styles">A sequence that colours it for each character of the text; left out, there are no colours.</param>
    public static Layout Of(LineBuffer buffer, string prompt, string continued, int width, IReadOnlyList<string>? styles = null)
    {
        var rows = new List<string>();
        var row = new StyledRow(prompt);
        var (cursorRow, cursorColumn) = (0, row.Width);
        for (var place = 0; place <= buffer.Text.Length;)
        {
            var length = place < buffer.Text.Length ? StringInfo.GetNextTextElementLength(buffer.Text, place) : 1;
            var element = place < buffer.Text.Length ? buffer.Text.Substring(place, length) : " ";
            var isBreak = element == "\n";
            var columns = isBreak ? 1 : CharacterWidth.OfElement(element);
            if (row.Width + columns > width)
            {
                Finish(string.Empty);
            }

            if (place == buffer.Cursor)
            {
                (cursorRow, cursorColumn) = (rows.Count, row.Width);
            }

            if (isBreak)
            {
                Finish(continued);
            }
            else if (place < buffer.Text.Length)
            {
                row.Append(element, columns, styles?[place] ?? string.Empty);
            }

            place += length;
        }

        rows.Add(row.ToString());
        return new Layout(rows, cursorRow, cursorColumn);

        void Finish(string start)
        {
            rows.Add(row.ToString());
            row = new StyledRow(start);
        }
    }

    /// <summary>With further rows below.</summary>
    public Layout Above(IEnumerable<string> rows) => this with { Rows = [.. Rows, .. rows] };

    /// <summary>As many rows as there is room for, those around the cursor.</summary>
    public Layout Clip(int height)
    {
        var top = Math.Clamp(CursorRow - height + 1, 0, Math.Max(Rows.Count - height, 0));
        return new Layout([.. Rows.Skip(top).Take(height)], CursorRow - top, CursorColumn);
    }
}
