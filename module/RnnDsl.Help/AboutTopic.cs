using System.Text;
using Markdig.Syntax;

namespace RnnDsl.Help;

/// <summary>A topic about something, as text: headings at the margin, all else indented, code twice.</summary>
internal static class AboutTopic
{
    private const int Width = 80;
    private const string Indent = "    ";

    /// <summary>Writes a topic of which the first heading is the name.</summary>
    public static string Write(Section page)
    {
        var text = new StringBuilder("TOPIC\n").Append(Indent).Append(page.Title).Append('\n');
        foreach (var part in page.Parts)
        {
            text.Append('\n').Append(part.Title.ToUpperInvariant()).Append('\n').AppendJoin("\n\n", part.Blocks.Select(Show)).Append('\n');
        }

        return text.ToString();
    }

    private static string Show(Block block) => block is CodeBlock code
        ? string.Join('\n', PlainText.Code(code).Split('\n').Select(line => (Indent + Indent + line).TrimEnd()))
        : string.Join('\n', PlainText.Of(block).Split('\n').SelectMany(Wrap));

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var inner = paragraph.StartsWith("- ", StringComparison.Ordinal) ? Indent + "  " : Indent;
        var line = new StringBuilder(Indent);
        foreach (var word in paragraph.Split(' '))
        {
            var isFirst = string.IsNullOrWhiteSpace(line.ToString());
            if (!isFirst && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear().Append(inner);
                isFirst = true;
            }

            line.Append(isFirst ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }
}
