namespace RnnDsl;

/// <summary>
/// Strings of the embedded Reber grammar and, as many, strings that break it in one symbol. Of the broken ones half
/// have the second-last symbol wrong, which only the second symbol of the string tells; the other half have one random
/// symbol of the inner string replaced.
/// </summary>
internal static class ReberStrings
{
    /// <summary>Training strings unless told otherwise.</summary>
    public const int DefaultCount = 20_000;

    /// <summary>The fewest training strings that can be asked for.</summary>
    public const int SmallestCount = 10;

    /// <summary>Training strings for one that is held out.</summary>
    public const int TrainingPerTest = 5;

    /// <summary>Symbols of the longest string; longer ones, fewer than one in a thousand, are not drawn.</summary>
    public const int Longest = 40;

    /// <summary>What strings of either grammar are labelled with.</summary>
    public static ClassLabels Labels { get; } = new(["ungrammatical", "grammatical"]);

    /// <summary>
    /// Strings in random order, half of them grammatical. Short strings are frequent: those of the training part are
    /// not held out, so that knowing strings by heart does not help.
    /// </summary>
    public static TextCorpus Generate(string name, int count, int seed, CancellationToken cancellationToken)
    {
        var training = Part(count, SeededRandom.For(seed, "reber/training"), [], cancellationToken);
        var seen = training.Select(text => text.Text).ToHashSet();
        var test = Part(count / TrainingPerTest, SeededRandom.For(seed, "reber/test"), seen, cancellationToken);
        return new(name, Labels, TextPart.Of(training), TextPart.Of(test));
    }

    /// <summary>How they are encoded: a symbol a step, and no string is cut.</summary>
    public static TextEncoderOptions EncoderOptions { get; } = new()
    {
        Unit = TextUnit.Character,
        Words = Vocabulary.FirstTokenId + ReberGrammar.Symbols.Length,
        Length = 0,
    };

    private static LabelledText[] Part(int count, SeededRandom random, HashSet<string> seen, CancellationToken cancellationToken)
    {
        var strings = new LabelledText[count];
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            do
            {
                var grammatical = ReberGrammar.Draw(random, Longest);
                strings[i] = (i % 4) switch
                {
                    1 => new(FlipSecondLast(grammatical), 0),
                    3 => new(ReplaceOne(grammatical, random), 0),
                    _ => new(grammatical, 1),
                };
            }
            while (seen.Contains(strings[i].Text));
        }

        random.Shuffle<LabelledText>(strings);
        return strings;
    }

    private static string FlipSecondLast(string text) => $"{text[..^2]}{(text[^2] == 'T' ? 'P' : 'T')}E";

    private static string ReplaceOne(string text, SeededRandom random)
    {
        while (true)
        {
            // The first two and the last two symbols belong to the embedding.
            var position = 2 + random.NextInt(text.Length - 4);
            var symbol = ReberGrammar.Symbols[random.NextInt(ReberGrammar.Symbols.Length)];
            var replaced = $"{text[..position]}{symbol}{text[(position + 1)..]}";
            if (!ReberGrammar.Accepts(replaced))
            {
                return replaced;
            }
        }
    }
}
