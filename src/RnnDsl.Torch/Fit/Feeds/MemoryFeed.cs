namespace RnnDsl.Torch.Fit;

/// <summary>Examples in memory, shuffled all together.</summary>
internal sealed class MemoryFeed(Examples examples, TrainingOptions options) : ExampleFeed(examples, options)
{
    private readonly int _seed = options.Seed;

    public override IEnumerable<BatchRows> InOrder(CancellationToken cancellationToken) => Batches(Examples, Positions());

    protected override IEnumerable<BatchRows> Shuffled(int epoch, CancellationToken cancellationToken)
    {
        var order = Positions();
        SeededRandom.For(_seed, $"shuffle/{epoch}").Shuffle(order.AsSpan());
        return Batches(Examples, order);
    }

    private int[] Positions() => [.. Enumerable.Range(0, Examples.Count)];
}
