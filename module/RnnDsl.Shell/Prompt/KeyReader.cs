using System.Globalization;
using System.Text;

namespace RnnDsl.Shell.Prompt;

/// <summary>Makes keys of the characters and escape sequences that a terminal sends (those of xterm, which all follow).</summary>
internal sealed class KeyReader(ITerminalInput input)
{
    /// <summary>Milliseconds after which an escape character was a key and not the beginning of a sequence.</summary>
    private const int EscapeTime = 50;

    private const string PasteEnd = "\e[201~";

    /// <summary>Waits for the next key; nothing at the end of the input.</summary>
    public Key? Next() => input.Read() is { } first ? Read(first) : null;

    private Key Read(char first) => first switch
    {
        '\e' => ReadEscape(),
        // A line feed is an Enter that was pressed while something else ran.
        '\r' or '\n' => new Key(KeyName.Enter),
        '\t' => new Key(KeyName.Tab),
        '\b' or '\x7f' => new Key(KeyName.Backspace),
        '\x1f' => Key.Control('_'),
        >= '\x01' and <= '\x1a' => Key.Control((char)(first + '`')),
        _ when char.IsControl(first) => new Key(KeyName.Unknown),
        _ => ReadText(first),
    };

    // What has arrived by now is inserted in one go: a line that is sent at once is drawn once.
    private Key ReadText(char first)
    {
        var text = new StringBuilder().Append(first);
        while (input.TryPeek(out var next) && !char.IsControl(next))
        {
            text.Append(input.Read());
        }

        return Key.Typed(text.ToString());
    }

    private Key ReadEscape()
    {
        if (!input.HasMore(EscapeTime) || input.Read() is not { } next)
        {
            return new Key(KeyName.Escape);
        }

        return next switch
        {
            '[' => ReadControlSequence(),
            'O' => input.Read() is { } final ? new Key(Arrow(final)) : new Key(KeyName.Unknown),
            _ when char.IsLetterOrDigit(next) => Key.Alt(char.ToLowerInvariant(next)),
            _ => Read(next) with { Modifiers = KeyModifiers.Alt },
        };
    }

    // ESC [ number ; 1 + modifiers, and a character that ends it.
    private Key ReadControlSequence()
    {
        var parameters = new StringBuilder();
        while (input.Read() is { } next)
        {
            if (next is < '@' or > '~')
            {
                parameters.Append(next);
                continue;
            }

            var numbers = parameters.ToString().Split(';').Select(Number).ToArray();
            if (next == '~' && numbers[0] == 200)
            {
                return ReadPaste();
            }

            var modifiers = numbers.Length > 1 ? (KeyModifiers)Math.Max(numbers[1] - 1, 0) : KeyModifiers.None;
            return next == 'Z'
                ? new Key(KeyName.Tab, KeyModifiers.Shift)
                : new Key(next == '~' ? Numbered(numbers[0]) : Arrow(next), modifiers);
        }

        return new Key(KeyName.Unknown);
    }

    private Key ReadPaste()
    {
        var text = new StringBuilder();
        while (!EndsWith(text, PasteEnd) && input.Read() is { } next)
        {
            text.Append(next);
        }

        if (EndsWith(text, PasteEnd))
        {
            text.Length -= PasteEnd.Length;
        }

        var lines = text.ToString().ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal);
        return Key.Pasted(string.Concat(lines.Where(c => c == '\n' || !char.IsControl(c))));
    }

    private static bool EndsWith(StringBuilder text, string end) =>
        text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static KeyName Arrow(char final) => final switch
    {
        'A' => KeyName.Up,
        'B' => KeyName.Down,
        'C' => KeyName.Right,
        'D' => KeyName.Left,
        'F' => KeyName.End,
        'H' => KeyName.Home,
        'M' => KeyName.Enter,
        _ => KeyName.Unknown,
    };

    private static KeyName Numbered(int number) => number switch
    {
        1 or 7 => KeyName.Home,
        3 => KeyName.Delete,
        4 or 8 => KeyName.End,
        5 => KeyName.PageUp,
        6 => KeyName.PageDown,
        _ => KeyName.Unknown,
    };
}
