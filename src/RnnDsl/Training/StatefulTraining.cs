namespace RnnDsl;

/// <summary>
/// What a model with stateful layers needs of its training: the examples in order and every batch full, so that row i of
/// a batch continues row i of the one before.
/// </summary>
internal static class StatefulTraining
{
    /// <summary>Everything that keeps a model from carrying states from batch to batch; nothing for other models.</summary>
    public static IEnumerable<Diagnostic> Check(ModelReport report, Dataset dataset, TrainingOptions options) =>
        report.Layers.FirstOrDefault(layer => layer.Layer.IsStateful) is { } stateful ? Check(stateful, dataset, options) : [];

    private static IEnumerable<Diagnostic> Check(LayerReport stateful, Dataset dataset, TrainingOptions options)
    {
        var because = $"layer {stateful.Index} '{stateful.Name}' is stateful";
        if (options.Shuffle)
        {
            yield return new(DiagnosticCode.StatefulBatches, nameof(options.Shuffle), $"it is on, and {because}, which needs the examples in order.", "Turn it off.");
        }

        if (options.Check(dataset).Count > 0)
        {
            yield break;
        }

        var (training, validation) = options.Split(dataset);
        foreach (var (part, count) in new[] { ("training", training.Count), ("validation", validation.Count) })
        {
            var over = count % options.BatchSize;
            if (over > 0)
            {
                yield return new(DiagnosticCode.StatefulBatches, $"data set '{dataset.Name}'", $"its {part} part has {count} examples, which are no full batches of {options.BatchSize}, and {because}.", $"Leave {over} of them out or add {options.BatchSize - over}, or choose another {nameof(options.BatchSize)} or {nameof(options.ValidationSplit)}.");
            }
        }
    }
}
