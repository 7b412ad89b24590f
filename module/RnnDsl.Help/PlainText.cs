using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RnnDsl.Help;

/// <summary>Markdown as it reads in a terminal.</summary>
internal static class PlainText
{
    /// <summary>The paragraphs of blocks: a list is one, with a line an entry, and a piece of code too.</summary>
    public static IReadOnlyList<string> Paragraphs(IEnumerable<Block> blocks) => [.. blocks.Select(Of)];

    /// <summary>A block as one text.</summary>
    public static string Of(Block block) => block switch
    {
        CodeBlock code => Code(code),
        LeafBlock { Inline: { } inline } => Of(inline),
        ListBlock list => string.Join('\n', list.Cast<ListItemBlock>().Select(item => $"- {string.Join(' ', Paragraphs(item))}")),
        _ => throw new PageException($"has in line {block.Line + 1} what no help can show: {block.GetType().Name}."),
    };

    /// <summary>The lines of a piece of code.</summary>
    public static string Code(CodeBlock code) => code.Lines.ToString().ReplaceLineEndings("\n").TrimEnd();

    private static string Of(ContainerInline inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        CodeInline code => code.Content,
        LineBreakInline => " ",
        LiteralInline literal => literal.Content.ToString(),
        ContainerInline container => Of(container),
        _ => throw new PageException($"has in line {inline.Line + 1} what no help can show: {inline.GetType().Name}."),
    }));
}
