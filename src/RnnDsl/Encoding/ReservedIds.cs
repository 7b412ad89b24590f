namespace RnnDsl;

/// <summary>
/// Which ids stand for no token. 0 is always padding, as in Keras' layers. The defaults are those of Keras'
/// <c>imdb.load_data</c>, apart from <see cref="First"/>, which is 4 there, because its words are counted from 1.
/// </summary>
public sealed record ReservedIds
{
    /// <summary>The id in front of every text, <c>start_char</c> in Keras; 0 for none, 1 by default.</summary>
    public int Start { get; init; } = 1;

    /// <summary>
    /// The id of every token that is not in the vocabulary, <c>oov_char</c> in Keras; 0 to leave such tokens out, 2 by
    /// default.
    /// </summary>
    public int Unknown { get; init; } = 2;

    /// <summary>The id of the most frequent token, at least 1 and above the others; 3 by default.</summary>
    public int First { get; init; } = 3;

    /// <summary>Everything that is wrong with the ids.</summary>
    public ValueList<Diagnostic> Check()
    {
        var found = new List<Diagnostic>();
        if (First < 1)
        {
            Wrong(nameof(First), $"it is {First}; 0 is padding, so it must be at least 1.", "Use 1, or more where ids are reserved.");
        }

        Reserved(nameof(Start), Start);
        Reserved(nameof(Unknown), Unknown);
        if (Start == Unknown && Start > 0)
        {
            Wrong(nameof(Unknown), $"it is {Unknown}, which is the id of the start too.", "Use two ids, or 0 for one of them.");
        }

        return [.. found];

        void Reserved(string option, int id)
        {
            if (id < 0 || (id > 0 && id >= First))
            {
                Wrong(option, $"it is {id}; it must be at least 0 and below the id of the first token, {First}.", $"Use 0 for none, or a larger {nameof(First)}.");
            }
        }

        void Wrong(string option, string problem, string mend) => found.Add(new(DiagnosticCode.OptionOutOfRange, option, problem, mend));
    }
}
