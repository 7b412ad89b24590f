namespace RnnDsl;

/// <summary>The order of imported rows: shuffled by the seed, those held out last.</summary>
internal static class RowOrder
{
    /// <summary>
    /// The rows in their order and how many of them are to train on: those the source says, or all but a share. Where all
    /// are held out, they stay as they stand.
    /// </summary>
    /// <exception cref="DataException">There is none, or none to train on.</exception>
    public static (ImportedRow[] Rows, int Training) Of(string path, IEnumerable<ImportedRow> rows, ImportOptions options)
    {
        var shuffled = rows.ToArray();
        if (shuffled.Length == 0)
        {
            throw new DataException(path, "it has no rows. Give a row for every example.");
        }

        if (options.TestSplit == 1)
        {
            return (shuffled, 0);
        }

        SeededRandom.For(options.Seed, "import").Shuffle<ImportedRow>(shuffled);
        if (shuffled.All(row => row.Source.Part == SourcePart.Unsaid))
        {
            if (options.Stratify)
            {
                return Stratified(shuffled, options.TestSplit);
            }

            var kept = (int)(shuffled.Length * (1 - options.TestSplit));
            return kept > 0
                ? (shuffled, kept)
                : throw new DataException(path, $"of its {shuffled.Length} rows none is left to train on. Give more rows, or a smaller TestSplit.");
        }

        if (options.TestSplit != new ImportOptions().TestSplit)
        {
            throw new DataException(path, FormattableString.Invariant($"its folders train and test say what is held out, and TestSplit is {options.TestSplit}. Leave TestSplit out, or take these folders away."));
        }

        ImportedRow[] ordered = [.. shuffled.OrderBy(row => row.Source.Part == SourcePart.Test)];
        var training = ordered.Count(row => row.Source.Part != SourcePart.Test);
        return training > 0
            ? (ordered, training)
            : throw new DataException(path, "all of it is in a folder test, and nothing in a folder train. Add a folder train, or take the folders test and train away.");
    }

    // Of every class the first rows are to train on, one at least; both parts keep the order of all.
    private static (ImportedRow[] Rows, int Training) Stratified(ImportedRow[] shuffled, double testSplit)
    {
        var left = shuffled.GroupBy(row => row.Label, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => Math.Max(1, rows.Count() - (int)Math.Round(rows.Count() * testSplit)), StringComparer.Ordinal);
        bool[] held = [.. shuffled.Select(row => left[row.Label]-- <= 0)];
        return ([.. shuffled.Where((_, i) => !held[i]), .. shuffled.Where((_, i) => held[i])], held.Count(isHeld => !isHeld));
    }
}
