namespace RnnDsl;

/// <summary>
/// Temporal order (Hochreiter and Schmidhuber: Long Short-Term Memory, 1997, experiments 6a and 6b). A sequence of 100 to
/// 110 symbols starts with <c>E</c>, ends with <c>B</c> and is random in between, of <c>a b c d</c>, but for two or three
/// symbols that are <c>X</c> or <c>Y</c>. The class is the order of these: Q for XX, R for XY, S for YX, U for YY; with
/// three Q for XXX, R for XXY, S for XYX, U for XYY, V for YXX, A for YXY, B for YYX, C for YYY.
/// </summary>
internal static class TemporalOrder
{
    private const string Distractors = "abcd";

    // Positions from 0, both ends included, of the symbols that count.
    private static readonly (int From, int To)[] s_two = [(10, 20), (50, 60)], s_three = [(10, 20), (33, 43), (66, 76)];

    public static TextCorpus Generate(string name, bool three, int count, int seed, CancellationToken cancellationToken)
    {
        var positions = three ? s_three : s_two;
        ClassLabels labels = new(three ? ["Q", "R", "S", "U", "V", "A", "B", "C"] : ["Q", "R", "S", "U"]);
        return new(
            name,
            labels,
            TextPart.Of(Part(count, positions, SeededRandom.For(seed, $"{name}/training"), cancellationToken)),
            TextPart.Of(Part(count / ReberStrings.TrainingPerTest, positions, SeededRandom.For(seed, $"{name}/test"), cancellationToken)));
    }

    /// <summary>How they are encoded: a symbol a step, and nothing is cut.</summary>
    public static TextEncoderOptions EncoderOptions { get; } = new()
    {
        Unit = TextUnit.Character,
        Words = Vocabulary.FirstTokenId + Distractors.Length + "EBXY".Length,
        Length = 0,
    };

    private static LabelledText[] Part(int count, (int From, int To)[] positions, SeededRandom random, CancellationToken cancellationToken)
    {
        var texts = new LabelledText[count];
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            texts[i] = Draw(positions, random);
        }

        return texts;
    }

    private static LabelledText Draw((int From, int To)[] positions, SeededRandom random)
    {
        var symbols = new char[100 + random.NextInt(11)];
        for (var t = 0; t < symbols.Length; t++)
        {
            symbols[t] = Distractors[random.NextInt(Distractors.Length)];
        }

        (symbols[0], symbols[^1]) = ('E', 'B');
        var order = 0;
        foreach (var (from, to) in positions)
        {
            var which = random.NextInt(2);
            symbols[from + random.NextInt(to - from + 1)] = which == 0 ? 'X' : 'Y';
            order = (2 * order) + which;
        }

        return new(new string(symbols), order);
    }
}
