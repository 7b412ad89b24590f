using RnnDsl.Torch.Fit;

namespace RnnDsl;

/// <summary>Trainings that can be stopped and gone on with, see <see cref="Checkpoint"/>.</summary>
public static class CheckpointedTraining
{
    /// <summary>Trains without telling how it goes.</summary>
    /// <inheritdoc cref="Train(ModelDescription, Dataset, TrainingOptions, Checkpoint, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Train(this ModelDescription model, Dataset dataset, TrainingOptions options, Checkpoint checkpoint) =>
        model.Train(dataset, options, checkpoint, NoProgress<TrainingEvent>.Instance);

    /// <summary>
    /// Trains from fresh weights, or goes on where the same training was left, bit for bit as if it never had been.
    /// </summary>
    /// <inheritdoc cref="ModelTraining.Train(ModelDescription, Dataset, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    /// <param name="model">The description.</param>
    /// <param name="dataset">The examples; those of the test part are not looked at.</param>
    /// <param name="options">How to train.</param>
    /// <param name="checkpoint">Where the training is kept.</param>
    /// <param name="progress">Is told of every step, on the thread that called.</param>
    /// <param name="cancellationToken">Stops the training; the checkpoint has its last whole epoch.</param>
    /// <exception cref="InvalidDescriptionException">
    /// The model or the options are wrong, or do not fit the data set; or the checkpoint is of another training (RNN037).
    /// </exception>
    /// <exception cref="ModelFileException">The file is damaged or no checkpoint.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static TrainedModel Train(
        this ModelDescription model,
        Dataset dataset,
        TrainingOptions options,
        Checkpoint checkpoint,
        IProgress<TrainingEvent> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(progress);
        return Train(TrainingRun.Start(model, dataset, options, cancellationToken), dataset, checkpoint, progress, cancellationToken);
    }

    /// <summary>Trains a trained model on without telling how it goes.</summary>
    /// <inheritdoc cref="Train(TrainedModel, Dataset, TrainingOptions, Checkpoint, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Train(this TrainedModel trained, Dataset dataset, TrainingOptions options, Checkpoint checkpoint) =>
        trained.Train(dataset, options, checkpoint, NoProgress<TrainingEvent>.Instance);

    /// <summary>
    /// Trains a trained model on, or goes on where that was left. The model is the one that the training began with, not
    /// the one in the checkpoint.
    /// </summary>
    /// <inheritdoc cref="Train(ModelDescription, Dataset, TrainingOptions, Checkpoint, IProgress{TrainingEvent}, CancellationToken)"/>
    /// <param name="trained">The model to go on with.</param>
    /// <param name="dataset">The examples, encoded as those it was trained on.</param>
    /// <param name="options">How to train.</param>
    /// <param name="checkpoint">Where the training is kept.</param>
    /// <param name="progress">Is told of every step, on the thread that called.</param>
    /// <param name="cancellationToken">Stops the training; the checkpoint has its last whole epoch.</param>
    public static TrainedModel Train(
        this TrainedModel trained,
        Dataset dataset,
        TrainingOptions options,
        Checkpoint checkpoint,
        IProgress<TrainingEvent> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(progress);
        return Train(TrainingRun.Start(trained, dataset, options), dataset, checkpoint, progress, cancellationToken);
    }

    /// <summary>Goes on without telling how it goes.</summary>
    /// <inheritdoc cref="Resume(Checkpoint, Dataset, IProgress{TrainingEvent}, CancellationToken)"/>
    public static TrainedModel Resume(this Checkpoint checkpoint, Dataset dataset) =>
        checkpoint.Resume(dataset, NoProgress<TrainingEvent>.Instance);

    /// <summary>Goes on where a training was left, with the description and the options that are in its checkpoint.</summary>
    /// <param name="checkpoint">Where the training is kept; it has to be there, and is never started over.</param>
    /// <param name="dataset">The data set that it was begun with, read in the same way.</param>
    /// <param name="progress">Is told of every step, on the thread that called.</param>
    /// <param name="cancellationToken">Stops the training; the checkpoint has its last whole epoch.</param>
    /// <exception cref="ModelFileException">The file is missing, damaged or no checkpoint.</exception>
    /// <exception cref="InvalidDescriptionException">The data set is another (RNN037).</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="NativeLibraryException">TorchSharp's native library cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TrainedModel Resume(
        this Checkpoint checkpoint, Dataset dataset, IProgress<TrainingEvent> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(progress);
        using var keeper = CheckpointKeeper.Resume(checkpoint, dataset, cancellationToken);
        return TrainingRun.Of(keeper.Start, dataset, keeper, progress, cancellationToken);
    }

    private static TrainedModel Train(
        TrainedModel start, Dataset dataset, Checkpoint checkpoint, IProgress<TrainingEvent> progress, CancellationToken cancellationToken)
    {
        using var keeper = CheckpointKeeper.Open(checkpoint, start, dataset, cancellationToken);
        return TrainingRun.Of(start, dataset, keeper, progress, cancellationToken);
    }
}
