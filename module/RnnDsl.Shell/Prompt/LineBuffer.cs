using System.Globalization;

namespace RnnDsl.Shell.Prompt;

/// <summary>Text of one or more lines and a place in it.</summary>
/// <param name="Text">The text; its lines end in line feeds.</param>
/// <param name="Cursor">Where the next character goes: 0 to the length of the text, never inside of what is seen as one character.</param>
internal sealed record LineBuffer(string Text, int Cursor)
{
    /// <summary>No text.</summary>
    public static LineBuffer Empty { get; } = new(string.Empty, 0);

    /// <summary>The place of the character before the cursor.</summary>
    public int Previous => Elements.LastOrDefault(start => start < Cursor);

    /// <summary>The place after the character at the cursor.</summary>
    public int Next => Elements.Append(Text.Length).FirstOrDefault(start => start > Cursor, Text.Length);

    /// <summary>The beginning of the line that the cursor is in.</summary>
    public int LineStart => Cursor == 0 ? 0 : Text.LastIndexOf('\n', Cursor - 1) + 1;

    /// <summary>The end of the line that the cursor is in.</summary>
    public int LineEnd => Text.IndexOf('\n', Cursor) is >= 0 and var end ? end : Text.Length;

    /// <summary>The beginning of the word at or before the cursor.</summary>
    public int WordStart => Backward(Backward(Cursor, IsBetweenWords), IsOfWord);

    /// <summary>The end of the word at or after the cursor.</summary>
    public int WordEnd => Forward(Forward(Cursor, IsBetweenWords), IsOfWord);

    /// <summary>The beginning of what stands, without blanks, at or before the cursor.</summary>
    public int ArgumentStart => Backward(Backward(Cursor, char.IsWhiteSpace), c => !char.IsWhiteSpace(c));

    /// <summary>The place in the line above, if there is one.</summary>
    public int? Above => LineStart == 0 ? null : InLineOf(LineStart - 1);

    /// <summary>The place in the line below, if there is one.</summary>
    public int? Below => LineEnd == Text.Length ? null : InLineOf(LineEnd + 1);

    private int[] Elements => StringInfo.ParseCombiningCharacters(Text);

    /// <summary>A text with the cursor behind it.</summary>
    public static LineBuffer EndOf(string text) => new(text, text.Length);

    /// <summary>The same text with the cursor elsewhere.</summary>
    public LineBuffer MoveTo(int place) => this with { Cursor = place };

    /// <summary>With <paramref name="text"/> before the cursor.</summary>
    public LineBuffer Insert(string text) => Replace(Cursor, 0, text);

    /// <summary>With <paramref name="text"/>, and the cursor behind it, in place of <paramref name="length"/> characters.</summary>
    public LineBuffer Replace(int start, int length, string text) =>
        new(Text.Remove(start, length).Insert(start, text), start + text.Length);

    /// <summary>What is between the cursor and <paramref name="place"/>.</summary>
    public string Between(int place) => Text[Math.Min(place, Cursor)..Math.Max(place, Cursor)];

    /// <summary>Without what is between the cursor and <paramref name="place"/>.</summary>
    public LineBuffer DeleteTo(int place) =>
        Replace(Math.Min(place, Cursor), Math.Abs(place - Cursor), string.Empty);

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsBetweenWords(char character) => !IsOfWord(character);

    private int Backward(int from, Func<char, bool> over)
    {
        while (from > 0 && over(Text[from - 1]))
        {
            from--;
        }

        return from;
    }

    private int Forward(int from, Func<char, bool> over)
    {
        while (from < Text.Length && over(Text[from]))
        {
            from++;
        }

        return from;
    }

    // As many characters into the line that 'place' is in as the cursor is into its own.
    private int InLineOf(int place)
    {
        var line = MoveTo(place);
        var target = MoveTo(Math.Min(line.LineStart + Cursor - LineStart, line.LineEnd));
        return Elements.Contains(target.Cursor) || target.Cursor == Text.Length ? target.Cursor : target.Previous;
    }
}
