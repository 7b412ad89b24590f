namespace RnnDsl.Kernels;

/// <summary>Runs a model over sequences, in shards of rows on all cores; what a row gives depends on nothing but the row.</summary>
internal static class BatchRunner
{
    // Enough rows to use a weight often while it is near, few enough that their states stay near too.
    private const int ShardRows = 16;

    /// <summary>The outputs of a model.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="inputs">The sequences.</param>
    /// <param name="progress">Told the share that is done, rising to 1.</param>
    /// <param name="parallel">How many threads may be used, and how to stop.</param>
    /// <param name="penalty">Collects what the activity adds to the loss; null where nobody asks.</param>
    /// <returns>The outputs, <c>(sequence, output)</c>, and how many outputs there are.</returns>
    public static (float[] Scores, int Outputs) Run(TrainedModel trained, Sequences inputs, IProgress<double> progress, ParallelOptions parallel, ActivityPenalty? penalty = null)
    {
        InputCheck.Check(trained, inputs);
        var time = trained.Encoder.PaddedLength(inputs);
        var model = ForwardCompiler.Compile(trained, (long)inputs.Count * time, parallel);
        penalty?.Watch(model.Penalised);
        var reader = new InputReader(inputs, time, model.MaskZero);
        var scores = new float[inputs.Count * model.Outputs];
        var done = 0;
        var reporting = new Lock();
        Parallel.For(0, (inputs.Count + ShardRows - 1) / ShardRows, parallel, NewBlocks, (shard, _, blocks) =>
        {
            var from = shard * ShardRows;
            var rows = Math.Min(ShardRows, inputs.Count - from);
            reader.Read(from, rows, blocks[0]);
            model.Run(blocks);
            penalty?.Collect(blocks, from);
            var output = blocks[^1];
            for (var row = 0; row < rows; row++)
            {
                output.At(0).Slice(row * output.Stride, model.Outputs).CopyTo(scores.AsSpan((from + row) * model.Outputs));
            }

            lock (reporting)
            {
                done += rows;
                progress.Report((double)done / inputs.Count);
            }

            return blocks;
        }, _ => { });
        return (scores, model.Outputs);

        Block[] NewBlocks()
        {
            var rows = Math.Min(ShardRows, inputs.Count);
            return model.NewBlocks(reader.NewBlock(rows), rows);
        }
    }
}
