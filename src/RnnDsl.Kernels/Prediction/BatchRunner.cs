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
    public static ModelOutputs Run(TrainedModel trained, Sequences inputs, IProgress<double> progress, ParallelOptions parallel)
    {
        InputCheck.Check(trained, inputs);
        var time = trained.Encoder.PaddedLength(inputs);
        var model = ForwardCompiler.Compile(trained, (long)inputs.Count * time, parallel);
        var reader = new InputReader(inputs, time, model.MaskZero);
        var logits = trained.Options.Loss.For(trained.Labels).TakesLogits;
        var raw = new float[inputs.Count * model.Outputs];
        var readable = logits ? new float[raw.Length] : raw;
        var done = 0;
        var reporting = new Lock();
        Parallel.For(0, (inputs.Count + ShardRows - 1) / ShardRows, parallel, NewBlocks, (shard, _, blocks) =>
        {
            var from = shard * ShardRows;
            var rows = Math.Min(ShardRows, inputs.Count - from);
            reader.Read(from, rows, blocks[0]);
            model.Run(blocks);
            Copy(blocks[^1], raw, from);
            if (logits)
            {
                LogitActivation.Apply(blocks[^1]);
                Copy(blocks[^1], readable, from);
            }

            lock (reporting)
            {
                done += rows;
                progress.Report((double)done / inputs.Count);
            }

            return blocks;
        }, _ => { });
        return new(raw, readable, model.Outputs);

        Block[] NewBlocks()
        {
            var rows = Math.Min(ShardRows, inputs.Count);
            return model.NewBlocks(reader.NewBlock(rows), rows);
        }
    }

    private static void Copy(Block output, float[] target, int from)
    {
        for (var row = 0; row < output.Rows; row++)
        {
            output.At(0).Slice(row * output.Stride, output.Features).CopyTo(target.AsSpan((from + row) * output.Features));
        }
    }
}
