namespace RnnDsl;

/// <summary>Puts a text into lines.</summary>
internal static class Paragraph
{
    /// <summary>Lines of whole words; none of an empty text.</summary>
    /// <param name="text">Words with spaces between them.</param>
    /// <param name="width">Characters of a line, those of the indent included; a longer word has a line of its own.</param>
    /// <param name="indent">Spaces in front of every line.</param>
    public static IEnumerable<string> Lines(string text, int width, int indent)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > width)
            {
                yield return new string(' ', indent) + line;
                line = "";
            }

            line += line.Length > 0 ? $" {word}" : word;
        }

        if (line.Length > 0)
        {
            yield return new string(' ', indent) + line;
        }
    }
}
