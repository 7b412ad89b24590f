namespace RnnDsl.Torch.Fit;

/// <summary>Which examples come in which batch.</summary>
internal sealed class BatchOrder(TrainingOptions options)
{
    /// <summary>
    /// The batches of an epoch. They depend on the seed and the number of the epoch alone, so that training on goes
    /// on as it would have.
    /// </summary>
    public ValueList<ReadOnlyMemory<int>> Training(int count, int epoch)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        if (options.Shuffle)
        {
            SeededRandom.For(options.Seed, $"shuffle/{epoch}").Shuffle(order.AsSpan());
        }

        return [.. Batches(order)];
    }

    /// <summary>The batches of what is measured, in order.</summary>
    public ValueList<ReadOnlyMemory<int>> Validation(int count) => [.. Batches([.. Enumerable.Range(0, count)])];

    private IEnumerable<ReadOnlyMemory<int>> Batches(int[] order)
    {
        for (var start = 0; start < order.Length; start += options.BatchSize)
        {
            yield return order.AsMemory(start, Math.Min(options.BatchSize, order.Length - start));
        }
    }
}
