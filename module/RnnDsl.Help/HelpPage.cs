using Markdig.Syntax;

namespace RnnDsl.Help;

/// <summary>What a page says of a cmdlet; all else is told by the cmdlet itself.</summary>
internal sealed record HelpPage(
    string Name,
    IReadOnlyList<string> Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<Example> Examples,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Inputs,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Links)
{
    /// <summary>Reads a page: <c># NAME</c> and PlatyPS' headings under it.</summary>
    public static HelpPage Read(string markdown)
    {
        var page = Section.Read(markdown);
        string[] known = ["SYNOPSIS", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];
        return page.Parts.FirstOrDefault(part => !known.Contains(part.Title)) is { } foreign
            ? throw new PageException($"has a heading '{foreign.Title}'. There are {string.Join(", ", known)}.")
            : new HelpPage(
                page.Title,
                Text(page.Part("SYNOPSIS")),
                Text(page.Part("DESCRIPTION")),
                [.. Entries(page.Part("EXAMPLES")).Select(ReadExample)],
                Texts(page.Part("PARAMETERS"), "-"),
                Texts(page.Part("INPUTS"), ""),
                Texts(page.Part("OUTPUTS"), ""),
                Text(page.Part("NOTES")),
                [.. page.Part("RELATED LINKS").Blocks.OfType<ListBlock>().SelectMany(list => list).Select(item => string.Join(' ', PlainText.Paragraphs([.. (ListItemBlock)item])))]);
    }

    private static IReadOnlyList<string> Text(Section section) => section.Parts.Count == 0
        ? PlainText.Paragraphs(section.Blocks)
        : throw new PageException($"has headings under {section.Title}, which is text alone.");

    private static IReadOnlyList<Section> Entries(Section section) => section.Blocks.Count == 0
        ? section.Parts
        : throw new PageException($"has text under {section.Title} before the first heading.");

    private static Example ReadExample(Section section) => section.Blocks is [FencedCodeBlock code, ..]
        ? new Example(section.Title, PlainText.Code(code), PlainText.Paragraphs(section.Blocks.Skip(1)))
        : throw new PageException($"has an example '{section.Title}' that does not begin with its code.");

    private static Dictionary<string, IReadOnlyList<string>> Texts(Section section, string prefix) => Entries(section).ToDictionary(
        part => part.Title.StartsWith(prefix, StringComparison.Ordinal)
            ? part.Title[prefix.Length..]
            : throw new PageException($"has '{part.Title}' under {section.Title}, which does not begin with '{prefix}'."),
        Text);
}

/// <summary>An example: its title, the code, and what there is to say of it.</summary>
internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks);
