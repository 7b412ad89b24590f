using System.Globalization;

namespace RnnDsl;

/// <summary>Makes labelled texts of the rows of a table: shuffled by the seed, the held-out part cut off the end.</summary>
internal static class TableCorpus
{
    /// <exception cref="DataException">The file is missing, a row cannot be used, or the labels make no classes or are no numbers.</exception>
    public static TextCorpus Read(string name, string path, ImportOptions options, CancellationToken cancellationToken)
    {
        var rows = DelimitedTable.Read(path, options, cancellationToken);
        if (rows.Count == 0)
        {
            throw new DataException(path, "it has no rows. Give a file with a text and a label in every row.");
        }

        var shuffled = rows.ToArray();
        SeededRandom.For(options.Seed, "import").Shuffle<TableRow>(shuffled);
        var training = (int)(shuffled.Length * (1 - options.TestSplit));
        var (labels, targets) = options.LabelType == LabelType.Number
            ? (new NumberLabels([options.Label]), LabelNumbers.Of(path, options.Label, shuffled))
            : Classes(path, options, rows, shuffled, training);
        var texts = Array.ConvertAll(shuffled, row => row.Text);
        return new TextCorpus(
            name,
            labels,
            new(texts[..training], targets.Slice(0, training)),
            new(texts[training..], targets.Slice(training, texts.Length - training)));
    }

    private static (Labels Labels, Targets Targets) Classes(string path, ImportOptions options, List<TableRow> rows, TableRow[] shuffled, int training)
    {
        var labels = LabelClasses.Of(rows.Select(row => row.Label));
        if (labels.Names.Count < 2)
        {
            throw new DataException(path, rows[0].Line, options.Label, $"all {rows.Count} rows have the label '{labels.Names[0]}'; two different ones are the least that can be told apart. Add rows of another class or name another column.");
        }

        CheckTrainingHasAll(path, options, shuffled, training);
        var classes = labels.Names.Select((label, index) => (label, index)).ToDictionary(c => c.label, c => c.index, StringComparer.Ordinal);
        return (labels, new ClassTargets(shuffled.Select(row => classes[row.Label]).ToValueList()));
    }

    private static string Mend(string label) => double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        ? "If the labels are numbers to learn and no classes, say so: LabelType Number."
        : "Add rows with this label, or use a smaller TestSplit or another Seed.";

    private static void CheckTrainingHasAll(string path, ImportOptions options, TableRow[] rows, int training)
    {
        var trained = rows.Take(training).Select(row => row.Label).ToHashSet(StringComparer.Ordinal);
        var unseen = Array.FindIndex(rows, row => !trained.Contains(row.Label));
        if (unseen >= 0)
        {
            throw new DataException(path, rows[unseen].Line, options.Label, $"no row with the label '{rows[unseen].Label}' is left to train on: all of them fell into the held-out part. {Mend(rows[unseen].Label)}");
        }
    }
}
