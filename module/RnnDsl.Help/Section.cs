using Markdig;
using Markdig.Syntax;

namespace RnnDsl.Help;

/// <summary>A heading of a page, and what stands under it.</summary>
/// <param name="Title">The text of the heading.</param>
/// <param name="Blocks">What stands between the heading and the next one.</param>
/// <param name="Parts">The headings a level below.</param>
internal sealed record Section(string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Section> Parts)
{
    /// <summary>Reads a page; its title is the heading of the first level.</summary>
    public static Section Read(string markdown)
    {
        var blocks = Markdown.Parse(markdown);
        return blocks is [HeadingBlock { Level: 1 } title, ..]
            ? Under(title, [.. blocks.Skip(1)])
            : throw new PageException("does not begin with a heading of the first level.");
    }

    /// <summary>The part with a title; one without content when there is none.</summary>
    public Section Part(string title) => Parts.FirstOrDefault(part => part.Title == title) ?? new Section(title, [], []);

    private static Section Under(HeadingBlock heading, Block[] rest)
    {
        bool Begins(Block block) => block is HeadingBlock next && next.Level == heading.Level + 1;

        var starts = Enumerable.Range(0, rest.Length).Where(i => Begins(rest[i])).ToArray();
        var parts = starts.Select((start, i) =>
            Under((HeadingBlock)rest[start], rest[(start + 1)..(i + 1 < starts.Length ? starts[i + 1] : rest.Length)]));
        return new Section(PlainText.Of(heading), rest[..(starts is [var first, ..] ? first : rest.Length)], [.. parts]);
    }
}
