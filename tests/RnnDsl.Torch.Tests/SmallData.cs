namespace RnnDsl.Torch.Tests;

/// <summary>Small data sets that a model can learn in moments, made without any randomness of the library.</summary>
internal static class SmallData
{
    /// <summary>Texts of letters; positive when the first letter is an a.</summary>
    public static Dataset Letters(int count = 200, int classes = 2)
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, count + 50)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(4, 9)).Select(_ => (char)('a' + random.Next(classes)))))
            .ToArray();
        var encoder = TextEncoder.Fit(texts, new TextEncoderOptions { Unit = TextUnit.Character, Length = 9 });
        Examples Part(IEnumerable<string> part) =>
            new(encoder.EncodeAll(part), [.. part.Select(text => text[0] - 'a')]);
        return new Dataset(
            "letters",
            encoder,
            new ClassLabels([.. Enumerable.Range(0, classes).Select(c => ((char)('a' + c)).ToString())]),
            Part(texts.Take(count)),
            Part(texts.Skip(count)));
    }

    /// <summary>Vectors of three values, and numbers that a known linear map makes of them: <c>y = map x + shift</c>.</summary>
    public static Dataset LinearMap(float[][] map, float[] shift, int count = 120)
    {
        var random = new Random(9);
        var rows = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 3).Select(_ => (float)((4 * random.NextDouble()) - 2)).ToArray()).ToArray();
        var values = rows.SelectMany(x => map.Zip(shift, (row, c) => c + row.Zip(x, (a, b) => a * b).Sum()));
        var examples = new Examples(ValueSequences.Of(3, rows), new NumberTargets([.. values], shift.Length));
        var labels = new NumberLabels([.. shift.Select((_, i) => $"y{i}")]);
        return new Dataset("map", new NumberEncoder(3), labels, examples.Slice(0, count * 4 / 5), examples.Slice(count * 4 / 5, count - (count * 4 / 5)));
    }

    /// <summary>Sequences of two features; the number is the sum of the first feature.</summary>
    public static Dataset Sums(int count = 200)
    {
        var series = Series(count);
        Examples Summed(Examples part) => new(part.Inputs, new NumberTargets(
            [.. Enumerable.Range(0, part.Count).Select(i => ((ValueSequences)part.Inputs)[i].ToArray().Where((_, at) => at % 2 == 0).Sum())]));
        return new Dataset("sums", series.Encoder, new NumberLabels(["sum"]), Summed(series.Training), Summed(series.Test));
    }

    /// <summary>Sequences of two features; positive when the first feature's sum is.</summary>
    public static Dataset Series(int count = 200)
    {
        var random = new Random(8);
        var rows = Enumerable.Range(0, count + 50)
            .Select(_ => Enumerable.Range(0, 2 * random.Next(3, 8)).Select(_ => (float)((2 * random.NextDouble()) - 1)).ToArray())
            .ToArray();
        Examples Part(IEnumerable<float[]> part) =>
            new(ValueSequences.Of(2, part), [.. part.Select(row => row.Where((_, i) => i % 2 == 0).Sum() > 0 ? 1 : 0)]);
        return new Dataset("series", new NumberEncoder(2), new ClassLabels(["falls", "rises"]), Part(rows.Take(count)), Part(rows.Skip(count)));
    }
}
