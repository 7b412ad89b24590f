namespace RnnDsl;

/// <summary>
/// Strings of the Reber grammar and, as many, strings with one symbol between the first and the last replaced so that
/// the grammar does not give them.
/// </summary>
internal static class PlainReberStrings
{
    /// <summary>Strings in random order. Short ones are frequent: those of the training part are not held out.</summary>
    public static TextCorpus Generate(string name, int count, int seed, CancellationToken cancellationToken)
    {
        var training = Part(count, SeededRandom.For(seed, "reber-plain/training"), [], cancellationToken);
        var seen = training.Select(text => text.Text).ToHashSet();
        var test = Part(count / ReberStrings.TrainingPerTest, SeededRandom.For(seed, "reber-plain/test"), seen, cancellationToken);
        return new(name, ReberStrings.Labels, TextPart.Of(training), TextPart.Of(test));
    }

    private static LabelledText[] Part(int count, SeededRandom random, HashSet<string> seen, CancellationToken cancellationToken)
    {
        var strings = new LabelledText[count];
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            do
            {
                var grammatical = ReberGrammar.DrawPlain(random, ReberStrings.Longest);
                strings[i] = i % 2 == 0 ? new(grammatical, 1) : new(ReplaceOne(grammatical, random), 0);
            }
            while (seen.Contains(strings[i].Text));
        }

        random.Shuffle<LabelledText>(strings);
        return strings;
    }

    private static string ReplaceOne(string text, SeededRandom random)
    {
        while (true)
        {
            var position = 1 + random.NextInt(text.Length - 2);
            var symbol = ReberGrammar.Symbols[random.NextInt(ReberGrammar.Symbols.Length)];
            var replaced = $"{text[..position]}{symbol}{text[(position + 1)..]}";
            if (!ReberGrammar.AcceptsPlain(replaced))
            {
                return replaced;
            }
        }
    }
}
