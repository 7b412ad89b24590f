using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Native;

namespace RnnDsl;

/// <summary>Training: from a description, a data set and options to a trained model.</summary>
public static class ModelTraining
{
    /// <summary>Trains with the options that the data set suggests, <see cref="Dataset.Defaults"/>.</summary>
    /// <inheritdoc cref="Train(ModelDescription, Dataset, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Train(this ModelDescription model, Dataset dataset) =>
        model.Train(dataset, dataset.Defaults);

    /// <summary>Trains without telling how it goes.</summary>
    /// <inheritdoc cref="Train(ModelDescription, Dataset, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Train(this ModelDescription model, Dataset dataset, TrainingOptions options) =>
        model.Train(dataset, options, NoProgress<TrainingEvent>.Instance);

    /// <summary>
    /// Completes the description for the data set and the loss
    /// (<see cref="ModelCompletion.For(ModelDescription, Dataset, TrainingOptions)"/>) and trains it from fresh weights.
    /// The same arguments give the same weights.
    /// </summary>
    /// <param name="model">The description.</param>
    /// <param name="dataset">The examples; those of the test part are not looked at.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Is told of every step, on the thread that called.</param>
    /// <param name="cancellationToken">Stops the training after the step in progress.</param>
    /// <exception cref="InvalidDescriptionException">The model or the options are wrong, or do not fit the data set.</exception>
    /// <exception cref="NativeLibraryException">TorchSharp's native library cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TrainedModel Train(
        this ModelDescription model,
        Dataset dataset,
        TrainingOptions options,
        IProgress<TrainingEvent> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var completed = model.For(dataset, options);
        InvalidDescriptionException.ThrowIfAny([.. completed.Check(dataset, options), .. options.Check(dataset)]);
        var start = new TrainedModel(completed, completed.DrawWeights(options.Seed), dataset.Encoder, dataset.Labels, options, TrainingHistory.None);
        return Fit(start, dataset, progress, cancellationToken);
    }

    /// <summary>
    /// Trains a trained model on: its weights go on from where they are, the optimizer starts anew, and the epochs
    /// are added to its history.
    /// </summary>
    /// <inheritdoc cref="Train(ModelDescription, Dataset, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    /// <param name="trained">The model to go on with.</param>
    /// <param name="dataset">The examples, encoded as those it was trained on.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Is told of every step, on the thread that called.</param>
    /// <param name="cancellationToken">Stops the training after the step in progress.</param>
    public static TrainedModel Train(
        this TrainedModel trained,
        Dataset dataset,
        TrainingOptions options,
        IProgress<TrainingEvent> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny([.. trained.Check(dataset, options), .. options.Check(dataset)]);
        return Fit(trained with { Options = options }, dataset, progress, cancellationToken);
    }

    /// <summary>Trains a trained model on without telling how it goes.</summary>
    /// <inheritdoc cref="Train(TrainedModel, Dataset, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Train(this TrainedModel trained, Dataset dataset, TrainingOptions options) =>
        trained.Train(dataset, options, NoProgress<TrainingEvent>.Instance);

    private static TrainedModel Fit(TrainedModel start, Dataset dataset, IProgress<TrainingEvent> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        TorchLibrary.EnsureLoaded();
        var (training, validation) = start.Options.Split(dataset);
        progress.Report(new TrainingStarted(start.Model, training.Count, validation.Count, start.Options));
        using var threads = NativeThreads.Use(NativeThreads.For(start.Model, start.Options.BatchSize));
        using var model = CompiledModel.Compile(start.Model, start.Weights);
        var loop = new TrainingLoop(model, start.Labels, start.Options, progress, cancellationToken);
        var length = Math.Max(start.Encoder.PaddedLength(dataset.Training.Inputs), start.Encoder.PaddedLength(dataset.Validation.Inputs));
        var result = loop.Run(training, validation, start.Encoder, length, start.History.Epochs.Count);
        return start with
        {
            Weights = result.Weights,
            History = result.History with { Epochs = start.History.Epochs.Concat(result.History.Epochs) },
        };
    }
}
