namespace RnnDsl.Torch.Fit;

/// <summary>What training needs of examples, wherever they lie: their batches in the order of an epoch, and in their own.</summary>
internal abstract class ExampleFeed(Examples examples, TrainingOptions options)
{
    /// <summary>The feed of examples that are in memory or in files.</summary>
    public static ExampleFeed Of(Examples examples, TrainingOptions options) => examples.Stream is { } stream
        ? new StreamFeed(examples, stream, options)
        : new MemoryFeed(examples, options);

    /// <summary>The examples.</summary>
    public Examples Examples { get; } = examples;

    /// <summary>How many batches they make.</summary>
    public int BatchCount { get; } = (int)(((long)examples.Count + options.BatchSize - 1) / options.BatchSize);

    /// <summary>
    /// The batches of an epoch. They depend on the seed and the number of the epoch alone, so that training on goes
    /// on as it would have.
    /// </summary>
    public IEnumerable<BatchRows> Epoch(int epoch, CancellationToken cancellationToken) =>
        options.Shuffle ? Shuffled(epoch, cancellationToken) : InOrder(cancellationToken);

    /// <summary>The batches of what is measured, in order.</summary>
    public abstract IEnumerable<BatchRows> InOrder(CancellationToken cancellationToken);

    protected abstract IEnumerable<BatchRows> Shuffled(int epoch, CancellationToken cancellationToken);

    /// <summary>Cuts an order into batches, the last of which may be smaller.</summary>
    protected IEnumerable<BatchRows> Batches(Examples from, ReadOnlyMemory<int> order)
    {
        for (var start = 0; start < order.Length; start += options.BatchSize)
        {
            yield return new(from, order.Slice(start, Math.Min(options.BatchSize, order.Length - start)));
        }
    }
}
