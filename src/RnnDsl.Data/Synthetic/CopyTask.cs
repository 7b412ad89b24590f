namespace RnnDsl;

/// <summary>
/// The copy task (Arjovsky, Shah and Bengio: Unitary Evolution Recurrent Neural Networks, 2016, after Hochreiter and
/// Schmidhuber, 1997): ten symbols of eight, T - 1 blanks, a delimiter and ten blanks, at which the ten symbols are to be
/// given in order. An example here is such a sequence up to one of the last ten steps, drawn at random, with the symbol
/// that is to be given at it as its class.
/// </summary>
internal static class CopyTask
{
    private const string Symbols = "01234567";
    private const int Copied = 10;
    private const char Blank = '_', Delimiter = '|';

    public static TextCorpus Generate(string name, int count, int steps, int seed, CancellationToken cancellationToken) => new(
        name,
        new ClassLabels([.. Symbols.Select(symbol => $"{symbol}")]),
        TextPart.Of(Part(count, steps, SeededRandom.For(seed, "copy/training"), cancellationToken)),
        TextPart.Of(Part(count / ReberStrings.TrainingPerTest, steps, SeededRandom.For(seed, "copy/test"), cancellationToken)));

    /// <summary>How they are encoded: a symbol a step, and nothing is cut.</summary>
    public static TextEncoderOptions EncoderOptionsFor(int steps) => new()
    {
        Unit = TextUnit.Character,
        Words = Vocabulary.FirstTokenId + Symbols.Length + 2,
        Length = 1 + Copied + steps + Copied,
    };

    private static LabelledText[] Part(int count, int steps, SeededRandom random, CancellationToken cancellationToken)
    {
        var texts = new LabelledText[count];
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var classes = new int[Copied];
            for (var k = 0; k < Copied; k++)
            {
                classes[k] = random.NextInt(Symbols.Length);
            }

            var asked = random.NextInt(Copied);
            texts[i] = new($"{string.Concat(classes.Select(c => Symbols[c]))}{new string(Blank, steps - 1)}{Delimiter}{new string(Blank, asked + 1)}", classes[asked]);
        }

        return texts;
    }
}
