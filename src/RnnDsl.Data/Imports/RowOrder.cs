namespace RnnDsl;

/// <summary>The order of imported rows: shuffled by the seed, those held out last.</summary>
internal static class RowOrder
{
    /// <summary>The rows in their order and how many of them are to train on: those the source says, or all but a share.</summary>
    /// <exception cref="DataException">There is none, or none to train on.</exception>
    public static (ImportedRow[] Rows, int Training) Of(string path, IEnumerable<ImportedRow> rows, ImportOptions options)
    {
        var shuffled = rows.ToArray();
        if (shuffled.Length == 0)
        {
            throw new DataException(path, "it has no rows. Give a row for every example.");
        }

        SeededRandom.For(options.Seed, "import").Shuffle<ImportedRow>(shuffled);
        if (shuffled.All(row => row.Source.Part == SourcePart.Unsaid))
        {
            var kept = (int)(shuffled.Length * (1 - options.TestSplit));
            return kept > 0
                ? (shuffled, kept)
                : throw new DataException(path, $"of its {shuffled.Length} rows none is left to train on. Give more rows, or a smaller TestSplit.");
        }

        ImportedRow[] ordered = [.. shuffled.OrderBy(row => row.Source.Part == SourcePart.Test)];
        var training = ordered.Count(row => row.Source.Part != SourcePart.Test);
        return training > 0
            ? (ordered, training)
            : throw new DataException(path, "all of it is in a folder test, and nothing in a folder train. Add a folder train, or take the folders test and train away.");
    }
}
