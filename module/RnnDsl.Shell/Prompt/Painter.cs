using System.Text;

namespace RnnDsl.Shell.Prompt;

/// <summary>Draws rows where the cursor is, and draws over them again.</summary>
internal sealed class Painter(Action<string> write)
{
    private Layout _drawn = new([string.Empty], 0, 0);

    /// <summary>Draws in place of what was drawn last. No row may reach the last column, where terminals differ.</summary>
    public void Draw(Layout layout)
    {
        var picture = new StringBuilder("\e[?25l").Append(Up(_drawn.CursorRow)).Append('\r');
        picture.AppendJoin("\r\n", layout.Rows.Select(row => row + "\e[K")).Append("\e[J");
        picture.Append(Up(layout.Rows.Count - 1 - layout.CursorRow)).Append('\r');
        if (layout.CursorColumn > 0)
        {
            picture.Append($"\e[{layout.CursorColumn}C");
        }

        write(picture.Append("\e[?25h").ToString());
        _drawn = layout;
    }

    /// <summary>Leaves what is drawn where it is; the next drawing begins at the cursor.</summary>
    public void Finish(string ending)
    {
        write(ending);
        _drawn = new Layout([string.Empty], 0, 0);
    }

    /// <summary>Notes that a terminal has another width now, and has broken the rows that are too long for it.</summary>
    public void Reflow(int width) =>
        _drawn = _drawn with { CursorRow = ReflowedRows.Above(_drawn.Rows.Take(_drawn.CursorRow), _drawn.CursorColumn, width) };

    private static string Up(int rows) => rows > 0 ? $"\e[{rows}A" : string.Empty;
}
