namespace RnnDsl.Kernels;

/// <summary>
/// Runs a model over sequences, in shards of rows on all cores; what a row gives depends on nothing but the row, and
/// where a layer is stateful on those that it continues.
/// </summary>
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
    public static ModelOutputs Run(TrainedModel trained, Sequences inputs, IProgress<double> progress, ParallelOptions parallel, ActivityPenalty? penalty = null)
    {
        inputs = inputs.InMemory();
        InputCheck.Check(trained, inputs);
        var time = trained.Encoder.PaddedLength(inputs);
        var model = ForwardModels.Of(trained, (long)inputs.Count * time, parallel);
        penalty?.Watch(model.Penalised);
        var reader = new InputReader(inputs, time, trained.Encoder.Ends, model.MaskZero);
        var batch = trained.Model.IsStateful ? trained.Options.BatchSize : inputs.Count;
        var outputs = new ModelOutputs(trained, inputs.Count, model.Outputs);
        Run(model, reader, outputs, batch, null, penalty, progress, parallel);
        return outputs;
    }

    /// <summary>The outputs of a model that starts from given states, all sequences as one batch, and its final states.</summary>
    /// <exception cref="InvalidDescriptionException">The states do not fit the model and the sequences.</exception>
    public static (ModelOutputs Outputs, ModelStates States) Run(TrainedModel trained, Sequences inputs, ModelStates initial, IProgress<double> progress, ParallelOptions parallel)
    {
        inputs = inputs.InMemory();
        InputCheck.Check(trained, inputs);
        var time = Math.Max(1, inputs.LongestLength());
        var model = ForwardModels.Of(trained, (long)inputs.Count * time, parallel);
        InvalidDescriptionException.ThrowIfAny(StateCheck.Check(model.Recurrences, initial, inputs.Count));
        var reader = new InputReader(inputs, time, trained.Encoder.Ends, model.MaskZero);
        var states = new StateTable(model.Recurrences, initial, inputs.Count);
        var outputs = new ModelOutputs(trained, inputs.Count, model.Outputs);
        Run(model, reader, outputs, inputs.Count, states, null, progress, parallel);
        return (outputs, states.Final);
    }

    // The rows of a shard are walked through batch by batch, because those of a stateful layer continue row i - batch.
    private static void Run(ForwardModel model, InputReader reader, ModelOutputs outputs, int batch, StateTable? states, ActivityPenalty? penalty, IProgress<double> progress, ParallelOptions parallel)
    {
        var (count, done) = (outputs.Count, 0);
        var reporting = new Lock();
        var together = Math.Min(batch, count);
        Parallel.For(0, (together + ShardRows - 1) / ShardRows, parallel, NewBlocks, (shard, _, blocks) =>
        {
            var width = Math.Min(ShardRows, together - (shard * ShardRows));
            for (var from = shard * ShardRows; from < count; from += batch)
            {
                parallel.CancellationToken.ThrowIfCancellationRequested();
                RunRows(blocks, from, Math.Min(width, count - from));
            }

            return blocks;
        }, _ => { });

        Block[] NewBlocks()
        {
            var rows = Math.Min(ShardRows, together);
            return model.NewBlocks(reader.NewBlock(rows), rows);
        }

        void RunRows(Block[] blocks, int from, int rows)
        {
            reader.Read(from, rows, blocks[0]);
            foreach (var (layer, block) in model.RecurrencesIn(blocks))
            {
                block.Stop = parallel.CancellationToken;
                block.Start = layer.Layer.Stateful && from >= batch ? block.End : states?.Start(layer, from, rows);
            }

            model.Run(blocks);
            parallel.CancellationToken.ThrowIfCancellationRequested();
            states?.Keep(model.RecurrencesIn(blocks), from, rows);
            penalty?.Collect(blocks, from);
            outputs.Take(blocks[^1], from);
            lock (reporting)
            {
                done += rows;
                progress.Report((double)done / count);
            }
        }
    }
}
