using System.Globalization;

namespace RnnDsl;

/// <summary>Looks at data sets.</summary>
public static class DatasetLook
{
    /// <summary>
    /// How many examples of which labels and lengths a data set has, how much of its text the vocabulary covers, and its
    /// first training examples. Of parts in files only the first row group is read.
    /// </summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="examples">How many examples to show, at least 0.</param>
    public static DatasetOverview Overview(this Dataset dataset, int examples = 3)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        var training = Seen(dataset.Training);
        var text = dataset.Encoder as TextEncoder;
        return new(
            dataset.Name,
            text is null ? $"sequences {dataset.Encoder.Spec}" : $"{text.Unit} of {text.Vocabulary}",
            [
                Part("training", dataset, dataset.Training, training),
                .. new[] { ("validation", dataset.Validation), ("test", dataset.Test) }
                    .Where(part => part.Item2.Count > 0).Select(part => Part(part.Item1, dataset, part.Item2, Seen(part.Item2))),
            ],
            text?.Vocabulary.Size ?? 0,
            Coverage(training.Inputs, text),
            [.. Enumerable.Range(0, Math.Min(examples, training.Count)).Select(i => Example(dataset, training, i))]);
    }

    private static Examples Seen(Examples part) => part.Stream is { Count: > 0 } stream
        ? stream.Read(stream.Pieces().First(), CancellationToken.None)
        : part.Load();

    private static PartOverview Part(string name, Dataset dataset, Examples part, Examples seen) =>
        new(name, part.Count, seen.Count, LengthPercentiles.Of(seen.Inputs), Labels(dataset.Labels, seen.Targets));

    private static ValueList<LabelOverview> Labels(Labels labels, Targets targets) => targets switch
    {
        ClassTargets { Classes: var classes } => Counts(labels, classes),
        NumberTargets numbers => [.. labels.Names.Select((name, i) => Numbers(name, [.. Enumerable.Range(0, numbers.Count).Select(row => (double)numbers[row][i])]))],
        _ => [],
    };

    private static ValueList<LabelOverview> Counts(Labels labels, ValueList<int> classes)
    {
        var counts = new int[labels.Names.Count];
        foreach (var one in classes)
        {
            counts[one]++;
        }

        return [.. labels.Names.Zip(counts, (name, count) => new LabelOverview(name, count))];
    }

    private static LabelOverview Numbers(string name, double[] values) => values.Length == 0
        ? new(name, 0)
        : new(name, values.Length, values.Min(), values.Average(), values.Max());

    // The start id is of every text and no token of it. What was left out cannot be counted.
    private static double Coverage(Sequences inputs, TextEncoder? encoder)
    {
        var reserved = encoder?.Vocabulary.Ids ?? Vocabulary.UsualIds;
        var (known, all) = (0L, 0L);
        for (var i = 0; inputs is TokenSequences tokens && i < tokens.Count; i++)
        {
            foreach (var id in tokens[i])
            {
                known += id >= reserved.First ? 1 : 0;
                all += id >= reserved.First || id == reserved.Unknown ? 1 : 0;
            }
        }

        return all == 0 ? 1 : (double)known / all;
    }

    private static ExampleOverview Example(Dataset dataset, Examples examples, int index) => new(
        (examples.Inputs, dataset.Encoder) switch
        {
            (TokenSequences tokens, TextEncoder text) => text.Decode(WithoutStart(tokens[index], text.Vocabulary.Ids.Start)),
            (TokenSequences tokens, _) => string.Join(' ', tokens[index].ToArray()),
            (ValueSequences values, _) => string.Join("; ", values[index].ToArray().Chunk(values.Features).Select(Join)),
            _ => "",
        },
        examples.Targets switch
        {
            ClassTargets { Classes: var classes } => dataset.Labels.Names[classes[index]],
            NumberTargets numbers => Join(numbers[index].ToArray()),
            _ => "",
        });

    private static ReadOnlySpan<int> WithoutStart(ReadOnlySpan<int> ids, int start) => ids is [var first, ..] && first == start ? ids[1..] : ids;

    private static string Join(float[] values) => string.Join(' ', values.Select(value => value.ToString("G4", CultureInfo.InvariantCulture)));
}
