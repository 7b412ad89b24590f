using System.Management.Automation.Language;

namespace RnnDsl.Shell.Prompt;

/// <summary>The colours of what is typed, those that people know from PowerShell's own prompt.</summary>
internal static class Highlighter
{
    private const string Command = "\e[93m";
    private const string Word = "\e[92m";
    private const string Text = "\e[36m";
    private const string Number = "\e[97m";
    private const string Type = "\e[37m";
    private const string Faint = "\e[90m";
    private const string Comment = "\e[32m";

    /// <summary>For each character of <paramref name="text"/> the sequence that colours it, or nothing.</summary>
    public static IReadOnlyList<string> Styles(string text)
    {
        var styles = new string[text.Length];
        Array.Fill(styles, string.Empty);
        Parser.ParseInput(text, out var tokens, out _);
        Paint(tokens, styles);
        return styles;
    }

    // What stands in a string with variables comes after the string, and over it.
    private static void Paint(IEnumerable<Token> tokens, string[] styles)
    {
        foreach (var token in tokens)
        {
            var (start, end) = (token.Extent.StartOffset, Math.Min(token.Extent.EndOffset, styles.Length));
            if (start < end)
            {
                Array.Fill(styles, Style(token), start, end - start);
            }

            if (token is StringExpandableToken { NestedTokens: { } nested })
            {
                Paint(nested, styles);
            }
        }
    }

    private static string Style(Token token) => token switch
    {
        { TokenFlags: var flags } when flags.HasFlag(TokenFlags.CommandName) => Command,
        { TokenFlags: var flags } when flags.HasFlag(TokenFlags.Keyword) => Word,
        { TokenFlags: var flags } when flags.HasFlag(TokenFlags.TypeName) => Type,
        { Kind: TokenKind.Comment } => Comment,
        { Kind: TokenKind.Number } => Number,
        { Kind: TokenKind.Parameter } => Faint,
        { Kind: TokenKind.Variable or TokenKind.SplattedVariable } => Word,
        {
            Kind: TokenKind.StringLiteral or TokenKind.StringExpandable or TokenKind.HereStringLiteral
                or TokenKind.HereStringExpandable
        } => Text,
        { TokenFlags: var flags } when (flags & (TokenFlags.BinaryOperator | TokenFlags.UnaryOperator | TokenFlags.AssignmentOperator)) != 0 => Faint,
        _ => string.Empty,
    };
}
