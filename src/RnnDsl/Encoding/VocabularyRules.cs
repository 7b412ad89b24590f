namespace RnnDsl;

/// <summary>Which tokens a vocabulary has, and how they are numbered.</summary>
public sealed record VocabularyRules
{
    /// <summary>The rules without any wishes.</summary>
    internal static VocabularyRules Usual { get; } = new();

    /// <summary>How often a token must stand in the texts to be in the vocabulary, at least 1 (the default).</summary>
    public int MinCount { get; init; } = 1;

    /// <summary>The order of equally frequent tokens; ordinal by default.</summary>
    public TokenOrder Ties { get; init; }

    /// <summary>The ids that stand for no token.</summary>
    public ReservedIds Ids { get; init; } = new();

    /// <summary>
    /// The tokens in the order of their ids, each once, where they are given and not learnt from texts; empty by default.
    /// They must stand as <see cref="TokenRules"/> leave tokens, in lower case for example.
    /// </summary>
    public ValueList<string> Tokens { get; init; } = [];

    /// <summary>Everything that is wrong with the rules.</summary>
    public ValueList<Diagnostic> Check()
    {
        List<Diagnostic> found = [.. Ids.Check()];
        if (MinCount < 1)
        {
            Wrong(nameof(MinCount), $"it is {MinCount}; it must be at least 1.", "Use a number such as 2.");
        }

        if (!Enum.IsDefined(Ties))
        {
            Wrong(nameof(Ties), $"it is {Ties}, which there is not.", $"Use {TokenOrder.Ordinal}, {TokenOrder.OrdinalDescending} or {TokenOrder.FirstSeen}.");
        }

        if (MinCount > 1 && Tokens.Count > 0)
        {
            Wrong(nameof(MinCount), $"it is {MinCount}, and the tokens are given.", "Leave one of the two out.");
        }

        if (Tokens.Contains(""))
        {
            Wrong(nameof(Tokens), "there is an empty one.", "Leave it out: padding and unknown tokens have ids of their own.");
        }

        if (Tokens.GroupBy(token => token, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            Wrong(nameof(Tokens), $"'{twice.Key}' stands there twice.", "Give every token once.");
        }

        return [.. found];

        void Wrong(string option, string problem, string mend) => found.Add(new(DiagnosticCode.OptionOutOfRange, option, problem, mend));
    }

    /// <summary>The tokens of so many ids that are counted, in the order of their ids.</summary>
    /// <param name="counts">How often every token was seen, in the order in which they came.</param>
    /// <param name="most">Most tokens.</param>
    internal IEnumerable<string> Choose(IEnumerable<KeyValuePair<string, int>> counts, int most)
    {
        // The sort is stable.
        var byCount = counts.Where(count => count.Value >= MinCount).OrderByDescending(count => count.Value);
        return (Ties switch
        {
            TokenOrder.OrdinalDescending => byCount.ThenByDescending(count => count.Key, StringComparer.Ordinal),
            TokenOrder.FirstSeen => byCount,
            _ => byCount.ThenBy(count => count.Key, StringComparer.Ordinal),
        }).Take(most).Select(count => count.Key);
    }
}
