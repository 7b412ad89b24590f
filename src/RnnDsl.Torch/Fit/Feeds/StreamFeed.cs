namespace RnnDsl.Torch.Fit;

/// <summary>
/// Examples in files, a buffer of them in memory at a time. An epoch takes the groups in random order and shuffles the
/// examples of as many as fill the buffer; while one buffer is trained on, the next is read on another thread.
/// </summary>
internal sealed class StreamFeed(Examples examples, StreamRange stream, TrainingOptions options) : ExampleFeed(examples, options)
{
    private readonly TrainingOptions _options = options;

    public override IEnumerable<BatchRows> InOrder(CancellationToken cancellationToken) =>
        Read([.. stream.Pieces()], (_, _) => { }, cancellationToken);

    protected override IEnumerable<BatchRows> Shuffled(int epoch, CancellationToken cancellationToken)
    {
        StreamPiece[] pieces = [.. stream.Pieces()];
        SeededRandom.For(_options.Seed, $"shuffle/{epoch}/groups").Shuffle<StreamPiece>(pieces);
        return Read(pieces, (buffer, rows) => SeededRandom.For(_options.Seed, $"shuffle/{epoch}/{buffer}").Shuffle<int>(rows), cancellationToken);
    }

    private IEnumerable<BatchRows> Read(StreamPiece[] pieces, Action<int, int[]> arrange, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var buffers = Buffers(pieces);
        var next = buffers.Count > 0 ? Start(null, buffers[0], stop.Token) : Task.FromResult(Examples);
        try
        {
            for (var i = 0; i < buffers.Count; i++)
            {
                var buffer = next.GetAwaiter().GetResult();
                int[] order = [.. Enumerable.Range(0, buffer.Count)];
                arrange(i, order);
                var whole = order.Length;
                if (i + 1 < buffers.Count)
                {
                    // What fills no batch waits for the next buffer, so that only the last batch of an epoch is small.
                    whole -= order.Length % _options.BatchSize;
                    next = Start(ExampleJoin.Take(buffer, order.AsSpan(whole)), buffers[i + 1], stop.Token);
                }

                foreach (var batch in Batches(buffer, order.AsMemory(0, whole)))
                {
                    yield return batch;
                }
            }
        }
        finally
        {
            // Whoever stops in the middle leaves nobody reading behind.
            stop.Cancel();
            Task.WaitAny([next], CancellationToken.None);
        }
    }

    private Task<Examples> Start(Examples? left, List<StreamPiece> pieces, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var read = pieces.Select(piece => Weighted(piece, stream.Read(piece, cancellationToken)));
            return ExampleJoin.Of(stream.Source.Spec, left is { Count: > 0 } ? [left, .. read] : [.. read]);
        },
        cancellationToken);

    private Examples Weighted(StreamPiece piece, Examples read) => Examples.SampleWeights.Count == 0
        ? read
        : read with { SampleWeights = Examples.SampleWeights.Slice(piece.Position, piece.Count) };

    private List<List<StreamPiece>> Buffers(StreamPiece[] pieces)
    {
        List<List<StreamPiece>> buffers = [];
        var size = stream.Source.ShuffleBuffer;
        foreach (var piece in pieces)
        {
            if (size >= stream.Source.ShuffleBuffer)
            {
                buffers.Add([]);
                size = 0;
            }

            buffers[^1].Add(piece);
            size += piece.Count;
        }

        return buffers;
    }
}
