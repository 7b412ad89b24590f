using System.Buffers;

namespace RnnDsl;

/// <summary>How a text is made uniform before it is cut into tokens. The defaults are those of Keras' <c>Tokenizer</c>.</summary>
public sealed record TokenRules
{
    private const string WhiteSpace = " \t\n\v\f\r";

    // The same without the apostrophe, which Tokenizer takes for a letter.
    private const string Separating = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~";

    private static readonly SearchValues<char> s_separators = SearchValues.Create(" " + Separating + "\t\n");
    private static readonly SearchValues<char> s_whiteSpace = SearchValues.Create(WhiteSpace);
    private static readonly SearchValues<char> s_stripped = SearchValues.Create(Separating + "'");
    private static readonly SearchValues<char> s_none = SearchValues.Create("");

    /// <summary>The rules without any wishes.</summary>
    internal static TokenRules Usual { get; } = new();

    /// <summary>What becomes of capital letters; of words lower case, by default.</summary>
    public TextCase Case { get; init; }

    /// <summary>What becomes of punctuation; it ends words, by default.</summary>
    public PunctuationRule Punctuation { get; init; }

    /// <summary>
    /// The characters that are punctuation, <c>filters</c> in Keras; empty, the default, for those of Keras:
    /// <c>!"#$%&amp;()*+,-./:;&lt;=&gt;?@[\]^_`{|}~</c>, with the tab and the line feed where they end words, and with the
    /// apostrophe where they are taken out. They are looked for after letters became lower case. A single space is a
    /// filter of nothing.
    /// </summary>
    public string Filter { get; init; } = "";

    /// <summary>What ends a word.</summary>
    internal SearchValues<char> Separators =>
        Punctuation != PunctuationRule.Separate ? s_whiteSpace
        : Filter.Length == 0 ? s_separators
        : SearchValues.Create(" " + Filter);

    /// <summary>What is taken out.</summary>
    internal SearchValues<char> Stripped =>
        Punctuation != PunctuationRule.Strip ? s_none
        : Filter.Length == 0 ? s_stripped
        : SearchValues.Create(Filter);

    /// <summary>Everything that is wrong with the rules where texts are cut into such units.</summary>
    /// <param name="unit">What a text is cut into.</param>
    public ValueList<Diagnostic> Check(TextUnit unit)
    {
        var found = new List<Diagnostic>();
        if (!Enum.IsDefined(Case))
        {
            Wrong(nameof(Case), $"it is {Case}, which there is not.", $"Use {TextCase.Lower}, {TextCase.LowerAscii} or {TextCase.Keep}, or leave it out.");
        }

        if (!Enum.IsDefined(Punctuation))
        {
            Wrong(nameof(Punctuation), $"it is {Punctuation}, which there is not.", $"Use {PunctuationRule.Separate}, {PunctuationRule.Strip} or {PunctuationRule.Keep}.");
        }

        if (Filter.Any(char.IsSurrogate))
        {
            Wrong(nameof(Filter), "it has a character beyond U+FFFF.", "Leave that one out.");
        }

        if (Filter.Length > 0 && (Punctuation == PunctuationRule.Keep || (unit == TextUnit.Character && Punctuation == PunctuationRule.Separate)))
        {
            Wrong(nameof(Filter), $"it is given, and punctuation stays where {nameof(Punctuation)} is {Punctuation} and texts are cut into a {unit}.", $"Leave it out, or set {nameof(Punctuation)} to {PunctuationRule.Strip}.");
        }

        return [.. found];

        void Wrong(string option, string problem, string mend) => found.Add(new(DiagnosticCode.OptionOutOfRange, option, problem, mend));
    }

    /// <summary>Writes a text in its case to a target that is as long.</summary>
    internal void WriteInCase(ReadOnlySpan<char> text, TextUnit unit, Span<char> target)
    {
        switch (Case)
        {
            case TextCase.Lower:
            case TextCase.OfUnit when unit == TextUnit.Word:
                text.ToLowerInvariant(target);
                break;
            case TextCase.LowerAscii:
                for (var i = 0; i < text.Length; i++)
                {
                    target[i] = char.IsAsciiLetterUpper(text[i]) ? char.ToLowerInvariant(text[i]) : text[i];
                }

                break;
            default:
                text.CopyTo(target);
                break;
        }
    }
}
