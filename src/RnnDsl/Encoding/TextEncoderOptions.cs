namespace RnnDsl;

/// <summary>How a vocabulary is made and texts are encoded.</summary>
public sealed record TextEncoderOptions
{
    /// <summary>What Keras' <c>Tokenizer</c> does without an <c>oov_token</c>: no start, and unknown words are left out.</summary>
    public static TextEncoderOptions Tokenizer { get; } = new()
    {
        Words = int.MaxValue,
        Length = 0,
        Vocabulary = new() { Ties = TokenOrder.FirstSeen, Ids = new() { Start = 0, Unknown = 0, First = 1 } },
    };

    /// <summary>
    /// What Keras' <c>TextVectorization</c> does: punctuation taken out, no start, 1 for unknown words, padded and cut at
    /// the back. Set <see cref="Words"/> for <c>max_tokens</c> and <see cref="Length"/> for <c>output_sequence_length</c>.
    /// </summary>
    public static TextEncoderOptions TextVectorization { get; } = new()
    {
        Words = int.MaxValue,
        Length = 0,
        Rules = new() { Case = TextCase.LowerAscii, Punctuation = PunctuationRule.Strip },
        Vocabulary = new() { Ties = TokenOrder.OrdinalDescending, Ids = new() { Start = 0, Unknown = 1, First = 2 } },
        Padding = SequenceEnd.Post,
        Truncating = SequenceEnd.Post,
    };

    /// <summary>What a text is cut into; words by default.</summary>
    public TextUnit Unit { get; init; }

    /// <summary>Number of ids, the reserved ones included, at least 4; rarer tokens are unknown. 10,000 by default.</summary>
    public int Words { get; init; } = 10_000;

    /// <summary>
    /// Time steps that every text is padded or cut to; 500 by default, 0 for those of the longest text.
    /// </summary>
    public int Length { get; init; } = 500;

    /// <summary>What becomes of capital letters and punctuation.</summary>
    public TokenRules Rules { get; init; } = TokenRules.Usual;

    /// <summary>Which tokens the vocabulary has, and which ids are reserved.</summary>
    public VocabularyRules Vocabulary { get; init; } = VocabularyRules.Usual;

    /// <summary>The end at which short texts are padded; the front by default.</summary>
    public SequenceEnd Padding { get; init; }

    /// <summary>The end at which long texts are cut; the front by default.</summary>
    public SequenceEnd Truncating { get; init; }

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check()
    {
        var found = new List<Diagnostic>();
        var first = Math.Max(1, Vocabulary.Ids.First);
        if (Words <= first)
        {
            Wrong(nameof(Words), $"it is {Words}; ids below {first} are reserved, so it must be at least {first + 1}.", "Use a size such as 10000.");
        }
        else if (Words - first < Vocabulary.Tokens.Count)
        {
            Wrong(nameof(Words), $"it is {Words}, and the given tokens need {first + Vocabulary.Tokens.Count} ids.", $"Use {first + Vocabulary.Tokens.Count}, or give fewer tokens.");
        }

        if (Length < 0)
        {
            Wrong(nameof(Length), $"it is {Length}; it must be at least 0.", "Use a number of words such as 500, or 0 for the length of the longest text.");
        }

        if (!Enum.IsDefined(Padding))
        {
            Wrong(nameof(Padding), $"it is {Padding}, which there is not.", $"Use {SequenceEnd.Pre} or {SequenceEnd.Post}.");
        }

        if (!Enum.IsDefined(Truncating))
        {
            Wrong(nameof(Truncating), $"it is {Truncating}, which there is not.", $"Use {SequenceEnd.Pre} or {SequenceEnd.Post}.");
        }

        return [.. found, .. Rules.Check(Unit), .. Vocabulary.Check()];

        void Wrong(string option, string problem, string mend) => found.Add(new(DiagnosticCode.OptionOutOfRange, option, problem, mend));
    }
}
