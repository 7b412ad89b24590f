namespace RnnDsl;

/// <summary>How texts become examples of the last tokens and of the one that follows them.</summary>
/// <param name="History">Most tokens that a model sees, at least 1; at the beginning of a text there are fewer.</param>
public sealed record NextTokenOptions(int History)
{
    /// <summary>
    /// All that is to say of tokens, vocabulary and padding; <see cref="Unit"/> and <see cref="Words"/> are a part of it, and
    /// change it where they are set behind it. Its length is not used: texts are cut into <see cref="History"/>.
    /// </summary>
    public TextEncoderOptions Encoding { get; init; } = new();

    /// <summary>What a text is cut into; words by default.</summary>
    public TextUnit Unit
    {
        get => Encoding.Unit;
        init => Encoding = Encoding with { Unit = value };
    }

    /// <summary>Number of ids of the vocabulary, the reserved ones included, at least 4; 10,000 by default.</summary>
    public int Words
    {
        get => Encoding.Words;
        init => Encoding = Encoding with { Words = value };
    }

    /// <summary>Tokens from one example to the next, at least 1 (the default).</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Share of the texts, the last ones, or of a single text its end, that is held out; at least 0 and below 1, 0.2 by default.</summary>
    public double TestSplit { get; init; } = 0.2;

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check()
    {
        var found = new List<Diagnostic>();
        AtLeastOne(nameof(History), History);
        AtLeastOne(nameof(Stride), Stride);
        if (!(TestSplit >= 0 && TestSplit < 1))
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(TestSplit), FormattableString.Invariant($"it is {TestSplit}; it must be at least 0 and below 1."), "Use a share such as 0.2."));
        }

        return [.. found, .. TextOptions.Check().Where(problem => problem.Where != nameof(TextEncoderOptions.Length))];

        void AtLeastOne(string option, int value)
        {
            if (value < 1)
            {
                found.Add(new(DiagnosticCode.OptionOutOfRange, option, $"it is {value}; it must be at least 1.", "Use a number of tokens such as 40."));
            }
        }
    }

    internal TextEncoderOptions TextOptions => Encoding with { Length = History, Truncating = SequenceEnd.Pre };
}
