using RnnDsl.Torch.Fit;

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
        ArgumentNullException.ThrowIfNull(progress);
        return TrainingRun.Of(TrainingRun.Start(model, dataset, options, cancellationToken), dataset, null, progress, cancellationToken);
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
        ArgumentNullException.ThrowIfNull(progress);
        return TrainingRun.Of(TrainingRun.Start(trained, dataset, options), dataset, null, progress, cancellationToken);
    }

    /// <summary>Trains a trained model on without telling how it goes.</summary>
    /// <inheritdoc cref="Train(TrainedModel, Dataset, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Train(this TrainedModel trained, Dataset dataset, TrainingOptions options) =>
        trained.Train(dataset, options, NoProgress<TrainingEvent>.Instance);
}
