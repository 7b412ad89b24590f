using System.Globalization;
using System.Text;
using Wcwidth;

namespace RnnDsl.Shell.Prompt;

/// <summary>How many columns of a terminal text takes: two for East Asian characters and most pictures, none for accents.</summary>
internal static class CharacterWidth
{
    /// <summary>The columns of what is seen as one character: those of its widest part.</summary>
    public static int OfElement(string element) => element.EnumerateRunes().Max(Of);

    /// <summary>The columns of a text without escape sequences.</summary>
    public static int Of(string text)
    {
        var width = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            width += OfElement(text.Substring(start, length));
            start += length;
        }

        return width;
    }

    // Control characters have no width; a terminal is sent none in a text.
    private static int Of(Rune rune) => Math.Max(UnicodeCalculator.GetWidth(rune.Value), 0);
}
