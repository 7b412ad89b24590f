namespace RnnDsl.Tests.Datasets;

/// <summary>Data sets of a few examples.</summary>
internal static class SmallData
{
    public static ClassLabels TwoClasses { get; } = new(["negative", "positive"]);

    public static ClassLabels ThreeClasses { get; } = new(["a", "b", "c"]);

    /// <summary>Texts of five different words: eight ids.</summary>
    public static Dataset Texts(ClassLabels labels, int length = 0)
    {
        string[] texts = ["good film", "bad film", "good story", "bad plot"];
        var encoder = TextEncoder.Fit(texts, new TextEncoderOptions { Length = length });
        var examples = new Examples(encoder.EncodeAll(texts), [1, 0, 1, 0]);
        return new Dataset("films", encoder, labels, examples, examples.Slice(0, 2));
    }

    /// <summary>Sequences of three features with numbers as labels.</summary>
    public static Dataset Amounts(int numbers = 1)
    {
        var inputs = ValueSequences.Of(3, Enumerable.Range(0, 4).Select(i => new float[3 * (i + 1)]));
        var examples = new Examples(inputs, new NumberTargets([.. Enumerable.Range(0, 4 * numbers).Select(i => i / 4f)], numbers));
        var labels = new NumberLabels([.. Enumerable.Range(0, numbers).Select(i => $"n{i}")]);
        return new Dataset("amounts", new NumberEncoder(3), labels, examples, examples.Slice(0, 2));
    }

    /// <summary>Sequences of numbers.</summary>
    public static Dataset Numbers(ClassLabels labels, int features = 3, int length = 0)
    {
        var inputs = ValueSequences.Of(features, [new float[features], new float[2 * features]]);
        return new Dataset("waves", new NumberEncoder(features) { Length = length }, labels, new Examples(inputs, [0, 1]), new Examples(inputs, [0, 1]));
    }
}
