namespace RnnDsl;

/// <summary>Labels and targets of imported rows: classes, or numbers.</summary>
internal static class RowTargets
{
    /// <summary>More different whole numbers than these are no classes, unless that is said.</summary>
    private const int MostInferredClasses = 50;

    /// <summary>Where as many labels are numbers, the others are gaps and no classes.</summary>
    private const double MostlyNumbers = 0.9;

    /// <param name="rows">The rows, those of the training part first.</param>
    /// <param name="training">How many are of the training part.</param>
    /// <param name="column">The column of the labels.</param>
    /// <param name="type">What they are.</param>
    /// <exception cref="DataException">A number is none, all rows have one class, or a class is only held out.</exception>
    public static (Labels Labels, Targets Targets) Of(ImportedRow[] rows, int training, string column, LabelType type)
    {
        if (type == LabelType.Number || (type == LabelType.Inferred && AreNumbers(rows)))
        {
            CheckNumbers(rows, column);
            return (new NumberLabels([column]), Numbers(rows));
        }

        if (type == LabelType.Inferred)
        {
            CheckGaps(rows, column);
        }

        var labels = Classes(rows);
        if (labels.Names.Count < 2)
        {
            throw First(rows).Source.Error(column, $"all {rows.Length} rows have the label '{labels.Names[0]}'; two different ones are the least that can be told apart. Add rows of another class or name another column.");
        }

        CheckTrainingHasAll(rows, training, column);
        var classes = labels.Names.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        return (labels, new ClassTargets(rows.Select(row => classes[row.Label]).ToValueList()));
    }

    /// <summary>The targets of rows whose labels are known already.</summary>
    /// <exception cref="DataException">A row has another label.</exception>
    public static Targets Of(ImportedRow[] rows, string column, Labels labels)
    {
        if (labels is NumberLabels)
        {
            CheckNumbers(rows, column);
            return Numbers(rows);
        }

        var classes = labels.Names.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        return rows.Where(row => !classes.ContainsKey(row.Label)).ToArray() is { Length: > 0 } unknown
            ? throw First(unknown).Source.Error(column, $"'{First(unknown).Label}' is none of the labels that the model has learnt. {NearestName.Mend(First(unknown).Label, labels.Names)} Mend it, or remove the row.")
            : new ClassTargets(rows.Select(row => classes[row.Label]).ToValueList());
    }

    /// <summary>What labels were taken for, and why.</summary>
    public static string Told(Labels labels, LabelType type) => labels switch
    {
        NumberLabels => type == LabelType.Number ? "numbers, as LabelType says" : $"numbers, because some have fractions or more than {MostInferredClasses} are different",
        _ => $"{labels.Names.Count} classes{(type == LabelType.Class ? ", as LabelType says" : ", as they look")}: {string.Join(", ", labels.Names.Take(10))}{(labels.Names.Count > 10 ? ", ..." : "")}",
    };

    private static NumberTargets Numbers(ImportedRow[] rows) => new([.. rows.Select(row => (float)RowLabel.Number(row.Label))]);

    private static bool AreNumbers(ImportedRow[] rows)
    {
        double[] different = [.. rows.Select(row => row.Label).Distinct(StringComparer.Ordinal).Select(RowLabel.Number)];
        return different.All(double.IsFinite)
            && (different.Length > MostInferredClasses || different.Any(number => number != Math.Truncate(number)));
    }

    // By value when all are numbers, in ordinal order otherwise.
    private static ClassLabels Classes(ImportedRow[] rows)
    {
        var distinct = rows.Select(row => row.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new(distinct.All(label => double.IsFinite(RowLabel.Number(label)))
            ? distinct.OrderBy(RowLabel.Number).ToValueList()
            : distinct.ToValueList());
    }

    private static bool IsNumber(ImportedRow row) => float.IsFinite((float)RowLabel.Number(row.Label));

    private static void CheckNumbers(ImportedRow[] rows, string column)
    {
        if (rows.Where(row => !IsNumber(row)).ToArray() is { Length: > 0 } wrong)
        {
            throw First(wrong).Source.Error(column, $"'{First(wrong).Label}' is no number. Write numbers such as 12.5, remove the row, or leave {nameof(LabelType)} out if the labels are classes.");
        }
    }

    // A word that stands for a number that is missing must not make a class of every number.
    private static void CheckGaps(ImportedRow[] rows, string column)
    {
        ImportedRow[] numbers = [.. rows.Where(IsNumber)];
        if (numbers.Length >= rows.Length * MostlyNumbers && numbers.Length < rows.Length && AreNumbers(numbers))
        {
            var gap = First([.. rows.Where(row => !IsNumber(row))]);
            throw gap.Source.Error(column, $"'{gap.Label}' is no number, and {numbers.Length} of the {rows.Length} labels are numbers to learn. Fill it in or remove the row; if all of them are classes, say so: {nameof(LabelType)} {LabelType.Class}.");
        }
    }

    private static ImportedRow First(ImportedRow[] rows) => rows.MinBy(row => (row.Source.Number, row.Source.Path));

    private static void CheckTrainingHasAll(ImportedRow[] rows, int training, string column)
    {
        var trained = rows.Take(training).Select(row => row.Label).ToHashSet(StringComparer.Ordinal);
        var unseen = Array.FindIndex(rows, row => !trained.Contains(row.Label));
        if (unseen >= 0)
        {
            throw rows[unseen].Source.Error(column, $"no row with the label '{rows[unseen].Label}' is left to train on: all of them fell into the held-out part. {Mend(rows[unseen])}");
        }
    }

    private static string Mend(ImportedRow row) =>
        row.Source.Part != SourcePart.Unsaid ? "Move some of them to the training part, or remove them."
        : double.IsFinite(RowLabel.Number(row.Label)) ? "If the labels are numbers to learn and no classes, say so: LabelType Number."
        : "Add rows with this label, or use a smaller TestSplit or another Seed.";
}
