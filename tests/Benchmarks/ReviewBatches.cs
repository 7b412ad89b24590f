namespace RnnDsl.Benchmarks;

/// <summary>Batches of the film reviews as the chapter has them: 10,000 words, 500 steps, padded and cut in front.</summary>
internal static class ReviewBatches
{
    /// <summary>Reads the reviews and gives a function from the size of a batch to its ids.</summary>
    public static Func<int, int[]> From(string archive)
    {
        var data = Datasets.Get("imdb", new DatasetRequest { Path = archive });
        var length = data.Encoder.PaddedLength(data.Training.Inputs);
        var tokens = (TokenSequences)data.Training.Inputs;
        return batch =>
        {
            // From all over the set, which has one class after the other.
            var ids = new int[batch * length];
            for (var row = 0; row < batch; row++)
            {
                tokens.Rows.CopyPadded((int)((long)row * tokens.Rows.Count / batch), ids.AsSpan(row * length, length));
            }

            return ids;
        };
    }
}
