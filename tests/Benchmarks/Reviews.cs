namespace RnnDsl.Benchmarks;

/// <summary>The film reviews as the chapter has them: 10,000 words, 500 steps, padded and cut in front.</summary>
internal static class Reviews
{
    /// <summary>Reads the archive, or what an earlier run has cached of it.</summary>
    public static Dataset From(string archive) => Datasets.Imdb(Chapter.Words, Chapter.Length, archive);

    /// <summary>Some number of them from all over the training part, each number other ones.</summary>
    /// <param name="data">The reviews.</param>
    /// <param name="rows">How many.</param>
    /// <param name="number">Which of the batches, from 0.</param>
    /// <param name="batches">How many batches there are.</param>
    public static Examples Batch(Dataset data, int rows, int number, int batches)
    {
        var all = data.Training;
        int[] chosen = [.. Enumerable.Range(0, rows).Select(row => (int)((((long)row * batches) + number) * all.Count / ((long)rows * batches)))];
        return new Examples(TokenSequences.Of(chosen.Select(i => ((TokenSequences)all.Inputs)[i].ToArray())), [.. chosen.Select(i => all.Classes[i])]);
    }

    /// <summary>The ids of sequences as one array <c>(batch, time)</c>, padded and cut in front.</summary>
    public static int[] Padded(TokenSequences tokens)
    {
        var ids = new int[tokens.Count * Chapter.Length];
        for (var row = 0; row < tokens.Count; row++)
        {
            tokens.Rows.CopyPadded(row, ids.AsSpan(row * Chapter.Length, Chapter.Length), default);
        }

        return ids;
    }
}
