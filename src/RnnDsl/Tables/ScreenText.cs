using System.Globalization;
using System.Text;

namespace RnnDsl;

/// <summary>Text in the columns of a terminal, where an ideograph takes two and an accent none.</summary>
internal static class ScreenText
{
    /// <summary>The columns where nobody says how many there are.</summary>
    public const int UsualWidth = 120;

    /// <summary>The fewest columns that anything is drawn for.</summary>
    public const int LeastWidth = 30;

    private const int Escape = 0x1B;

    // Of the ranges of Unicode's East Asian Width, wide and full, those that fonts of terminals show so.
    private static readonly (int First, int Last)[] s_wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>How many columns a text takes; sequences that colour it take none.</summary>
    public static int WidthOf(string text)
    {
        var (width, isSequence) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            isSequence |= rune.Value == Escape;
            width += isSequence ? 0 : WidthOf(rune);
            isSequence &= rune.Value != 'm';
        }

        return width;
    }

    /// <summary>A text in one line of so many columns at most, with an ellipsis where its end is left out.</summary>
    public static string Cut(string text, int width)
    {
        var line = OneLine(text);
        if (WidthOf(line) <= width)
        {
            return line;
        }

        var (cut, taken) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            taken += WidthOf(rune);
            if (taken > width - 1)
            {
                break;
            }

            cut.Append(rune);
        }

        return width > 0 ? cut.Append('…').ToString() : "";
    }

    /// <summary>A text with spaces behind it.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - WidthOf(text)));

    /// <summary>A text with spaces in front of it.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - WidthOf(text))) + text;

    /// <summary>Parts behind one another, in as many lines as they need.</summary>
    public static IEnumerable<string> Wrap(IEnumerable<string> parts, string between, int width)
    {
        var line = "";
        foreach (var part in parts)
        {
            if (line.Length > 0 && WidthOf(line) + between.Length + WidthOf(part) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length > 0 ? $"{line}{between}{part}" : part;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    /// <summary>A sentence in as many lines as it needs.</summary>
    public static IEnumerable<string> Words(string text, int width) => Wrap(text.Split(' '), " ", width);

    /// <exception cref="ArgumentOutOfRangeException">There are too few columns to draw anything.</exception>
    public static void CheckWidth(int width) => ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);

    // Line breaks would tear a table, and what steers a terminal is not for a label to send.
    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
            ? text
            : string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c));

    private static int WidthOf(Rune rune) =>
        rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : s_wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2
        : 1;
}
