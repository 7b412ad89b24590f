namespace RnnDsl.Kernels;

/// <summary>
/// Collects what the activity of a model adds to its loss, from shards of examples on any thread; the result does not
/// depend on how they are cut.
/// </summary>
/// <param name="examples">Number of examples.</param>
internal sealed class ActivityPenalty(int examples)
{
    // How many examples Keras measures together unless it is told; of influence only where penalties do not add up.
    private const int BatchSize = 32;

    private readonly List<(PenalisedBlock Block, double[] Penalties, float[][] Rows)> _collected = [];

    /// <summary>The mean over the examples.</summary>
    public double Mean => _collected.Sum(one => one.Block.Regularizer.AddsUp ? one.Penalties.Sum() : ByBatches(one.Block.Regularizer, one.Rows)) / examples;

    /// <summary>Says what is penalised, before anything is collected.</summary>
    public void Watch(IEnumerable<PenalisedBlock> blocks)
    {
        foreach (var block in blocks)
        {
            _collected.Add(block.Regularizer.AddsUp ? (block, new double[examples], []) : (block, [], new float[examples][]));
        }
    }

    /// <summary>Collects a shard.</summary>
    /// <param name="blocks">What flowed through the model.</param>
    /// <param name="from">The first example of the shard.</param>
    public void Collect(Block[] blocks, int from)
    {
        foreach (var (penalised, penalties, rows) in _collected)
        {
            var block = penalised.In(blocks);
            for (var row = 0; row < block.Rows; row++)
            {
                if (!penalised.Regularizer.AddsUp)
                {
                    rows[from + row] = block.At(0).Slice(row * block.Stride, block.Features).ToArray();
                    continue;
                }

                for (var time = 0; time < block.Time; time++)
                {
                    penalties[from + row] += penalised.Regularizer.Penalty(block.At(time).Slice(row * block.Stride, block.Features), block.Features);
                }
            }
        }
    }

    private static double ByBatches(Regularizer regularizer, float[][] rows) =>
        rows.Chunk(BatchSize).Sum(batch => regularizer.Penalty(batch.SelectMany(row => row).ToArray(), batch[0].Length));
}
