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
    public void Watch(IEnumerable<PenalisedBlock> blocks) => _collected.AddRange(blocks.Select(block => block.Regularizer.AddsUp
        ? (block, new double[examples], Array.Empty<float[]>())
        : (block, [], new float[examples][])));

    /// <summary>Collects a shard.</summary>
    /// <param name="blocks">What flowed through the model.</param>
    /// <param name="from">The first example of the shard.</param>
    public void Collect(Block[] blocks, int from)
    {
        foreach (var (penalised, penalties, rows) in _collected)
        {
            for (var row = 0; row < blocks[0].Rows; row++)
            {
                var values = penalised.Row(blocks, row);
                if (penalised.Regularizer.AddsUp)
                {
                    penalties[from + row] = penalised.Regularizer.Penalty(values, values.Length);
                }
                else
                {
                    rows[from + row] = values;
                }
            }
        }
    }

    private static double ByBatches(Regularizer regularizer, float[][] rows) =>
        rows.Chunk(BatchSize).Sum(batch => regularizer.Penalty(batch.SelectMany(row => row).ToArray(), batch[0].Length));
}
