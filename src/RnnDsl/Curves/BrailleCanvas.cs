using System.Text;

namespace RnnDsl;

/// <summary>
/// A drawing in characters, each of two by four dots (Unicode's Braille patterns), with letters over them. The origin is
/// the upper left dot.
/// </summary>
/// <param name="columns">Characters in a line.</param>
/// <param name="rows">Lines.</param>
internal sealed class BrailleCanvas(int columns, int rows)
{
    public const int DotsAcross = 2;
    public const int DotsDown = 4;

    private const char Empty = '\u2800';
    private const string TakeBack = "\u001b[0m";

    // The bits of a pattern, line by line.
    private static readonly int[] s_bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    private readonly int[] _dots = new int[columns * rows];
    private readonly char[] _marks = new char[columns * rows];
    private readonly int[] _series = new int[columns * rows];

    /// <summary>Sets a dot.</summary>
    public void Dot(int x, int y, int series)
    {
        var place = (y / DotsDown * columns) + (x / DotsAcross);
        _dots[place] |= s_bits[(y % DotsDown * DotsAcross) + (x % DotsAcross)];
        _series[place] = _marks[place] == 0 ? series : _series[place];
    }

    /// <summary>Sets the dots between two, both with them.</summary>
    public void Line((int X, int Y) from, (int X, int Y) to, int series)
    {
        var steps = Math.Max(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)), 1);
        for (var i = 0; i <= steps; i++)
        {
            Dot(Between(from.X, to.X, i, steps), Between(from.Y, to.Y, i, steps), series);
        }
    }

    /// <summary>Writes a character over the dots; false where one stands already.</summary>
    public bool Mark(int column, int row, char mark, int series)
    {
        var place = (row * columns) + column;
        if (_marks[place] != 0)
        {
            return false;
        }

        (_marks[place], _series[place]) = (mark, series);
        return true;
    }

    /// <summary>A line of the drawing, as long as the canvas is wide.</summary>
    /// <param name="row">Position from 0.</param>
    /// <param name="styles">What is written before the characters of each series; none for plain text.</param>
    public string Row(int row, ValueList<string> styles)
    {
        var text = new StringBuilder();
        var current = -1;
        for (var place = row * columns; place < (row + 1) * columns; place++)
        {
            var series = IsEmpty(place) || styles.Count == 0 ? -1 : _series[place] % styles.Count;
            if (series != current)
            {
                text.Append(current >= 0 ? TakeBack : "").Append(series >= 0 ? styles[series] : "");
                current = series;
            }

            text.Append(IsEmpty(place) ? ' ' : _marks[place] != 0 ? _marks[place] : (char)(Empty + _dots[place]));
        }

        return text.Append(current >= 0 ? TakeBack : "").ToString();
    }

    /// <summary>A text in the style of a series.</summary>
    public static string Styled(string text, int series, ValueList<string> styles) =>
        styles.Count == 0 ? text : $"{styles[series % styles.Count]}{text}{TakeBack}";

    private bool IsEmpty(int place) => _dots[place] == 0 && _marks[place] == 0;

    private static int Between(int from, int to, int step, int steps) => (int)Math.Round(from + ((double)(to - from) * step / steps));
}
