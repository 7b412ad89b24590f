namespace RnnDsl;

/// <summary>What a model with stateful layers needs of its training.</summary>
public static class StatefulTraining
{
    /// <summary>
    /// Everything that keeps a model from carrying states from batch to batch: where a layer is
    /// <see cref="RecurrentLayer.Stateful"/>, the examples must come in order and fill every batch, so that row i of a
    /// batch continues row i of the one before. Nothing for other models.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How it is to be trained.</param>
    /// <param name="dataset">What it is to be trained on.</param>
    public static ValueList<Diagnostic> Check(this ModelDescription model, TrainingOptions options, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dataset);
        return model.Infer().Layers.FirstOrDefault(layer => layer.Layer.IsStateful) is { } stateful
            ? [.. Check(stateful, options, dataset)]
            : [];
    }

    private static IEnumerable<Diagnostic> Check(LayerReport stateful, TrainingOptions options, Dataset dataset)
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
