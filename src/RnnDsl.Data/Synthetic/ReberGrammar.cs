namespace RnnDsl;

/// <summary>
/// The Reber grammar (Reber, 1967) as a table of transitions, and its embedded form (Hochreiter and Schmidhuber, 1997):
/// <c>B T (a Reber string) T E</c> or <c>B P (a Reber string) P E</c>, so that the second symbol fixes the second last.
/// </summary>
internal static class ReberGrammar
{
    /// <summary>All symbols.</summary>
    public const string Symbols = "BEPSTVX";

    private const int Start = 0, End = 7;

    // By state: a symbol and the state it leads to. From a state with two ways either is taken with probability 1/2.
    private static readonly (char Symbol, int Next)[][] s_transitions =
    [
        [('B', 1)],
        [('T', 2), ('P', 3)],
        [('S', 2), ('X', 4)],
        [('T', 3), ('V', 5)],
        [('X', 3), ('S', 6)],
        [('P', 4), ('V', 6)],
        [('E', End)],
    ];

    /// <summary>A random embedded string of at most the given length; longer ones are rejected and drawn again.</summary>
    public static string Draw(SeededRandom random, int longest)
    {
        while (true)
        {
            var branch = random.NextInt(2) == 0 ? 'T' : 'P';
            var inner = DrawInner(random, longest - 4);
            if (inner.Length > 0)
            {
                return $"B{branch}{inner}{branch}E";
            }
        }
    }

    /// <summary>A random plain string of at most the given length; longer ones are rejected and drawn again.</summary>
    public static string DrawPlain(SeededRandom random, int longest)
    {
        while (true)
        {
            if (DrawInner(random, longest) is { Length: > 0 } text)
            {
                return text;
            }
        }
    }

    /// <summary>Whether a string belongs to the plain language.</summary>
    public static bool AcceptsPlain(ReadOnlySpan<char> text) => AcceptsInner(text);

    /// <summary>Whether a string belongs to the embedded language.</summary>
    public static bool Accepts(ReadOnlySpan<char> text) =>
        text is ['B', ('T' or 'P') and var branch, .. var inner, var last, 'E'] && last == branch && AcceptsInner(inner);

    // Empty when the string would be too long.
    private static string DrawInner(SeededRandom random, int longest)
    {
        var symbols = new List<char>();
        for (var state = Start; state != End;)
        {
            if (symbols.Count == longest)
            {
                return "";
            }

            var ways = s_transitions[state];
            var (symbol, next) = ways[random.NextInt(ways.Length)];
            symbols.Add(symbol);
            state = next;
        }

        return new string([.. symbols]);
    }

    private static bool AcceptsInner(ReadOnlySpan<char> text)
    {
        var state = Start;
        foreach (var symbol in text)
        {
            if (state == End)
            {
                return false;
            }

            var way = Array.FindIndex(s_transitions[state], way => way.Symbol == symbol);
            if (way < 0)
            {
                return false;
            }

            state = s_transitions[state][way].Next;
        }

        return state == End;
    }
}
