using RnnDsl.Kernels;

namespace RnnDsl;

/// <summary>
/// Runs trained models from states to states, so that sequences can be given in parts: the steps of a second part, run
/// from the states that the first returned, give the same bits as all steps at once. All sequences are one batch, so
/// that <see cref="RecurrentLayer.Stateful"/> carries nothing from one of them to another.
/// </summary>
/// <remarks>
/// Unlike a prediction, a run takes the steps as they are, whatever <see cref="InputEncoder.Length"/> the model was
/// trained with: padding would come between two parts. Sequences of unequal length are padded to the longest of them, at
/// the end that the encoder says, which is seen where the model has no mask.
/// </remarks>
public static class ModelRunning
{
    /// <summary>Runs from zeros.</summary>
    /// <inheritdoc cref="Run(TrainedModel, Sequences, ModelStates)"/>
    public static ModelRun Run(this TrainedModel trained, Sequences inputs) => trained.Run(inputs, ModelStates.Zeros);

    /// <summary>Runs from given states.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="inputs">The sequences, of the kind and the features that the model reads.</param>
    /// <param name="initial">
    /// Where the layers start, a row a sequence. To go on where a run ended, every recurrent layer needs
    /// <see cref="RecurrentLayer.ReturnState"/>: a layer of which there is no state starts from zeros.
    /// </param>
    /// <exception cref="InvalidDescriptionException">The states are not those of the model's layers for as many sequences.</exception>
    /// <exception cref="ArgumentException">The sequences do not fit the model, or its parts do not fit together.</exception>
    public static ModelRun Run(this TrainedModel trained, Sequences inputs, ModelStates initial) =>
        trained.Run(inputs, initial, NoProgress<double>.Instance, CancellationToken.None);

    /// <inheritdoc cref="Run(TrainedModel, Sequences, ModelStates)"/>
    /// <param name="trained">The model.</param>
    /// <param name="inputs">The sequences, of the kind and the features that the model reads.</param>
    /// <param name="initial">Where the layers start, a row a sequence.</param>
    /// <param name="progress">Told the share that is done, rising to 1; from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ModelRun Run(this TrainedModel trained, Sequences inputs, ModelStates initial, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(initial);
        ArgumentNullException.ThrowIfNull(progress);
        return Run(trained, inputs, initial, [], progress, cancellation);
    }

    /// <summary>Runs texts from given states; each is encoded as a text of its own, with a start token in front.</summary>
    /// <inheritdoc cref="Run(TrainedModel, Sequences, ModelStates)"/>
    /// <param name="trained">The model.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="initial">Where the layers start, a row a text; a layer of which there is no state starts from zeros.</param>
    public static ModelRun Run(this TrainedModel trained, IEnumerable<string> texts, ModelStates initial) =>
        trained.Run(texts, initial, NoProgress<double>.Instance, CancellationToken.None);

    /// <inheritdoc cref="Run(TrainedModel, IEnumerable{string}, ModelStates)"/>
    /// <param name="trained">The model.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="initial">Where the layers start, a row a text; a layer of which there is no state starts from zeros.</param>
    /// <param name="progress">Told the share that is done, rising to 1; from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ModelRun Run(this TrainedModel trained, IEnumerable<string> texts, ModelStates initial, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(initial);
        ArgumentNullException.ThrowIfNull(progress);
        var all = texts.ToArray();
        return Run(trained, InputCheck.TextEncoderOf(trained).EncodeAll(all, cancellation), initial, all, progress, cancellation);
    }

    private static ModelRun Run(TrainedModel trained, Sequences inputs, ModelStates initial, string[] texts, IProgress<double> progress, CancellationToken cancellation)
    {
        var (outputs, states) = BatchRunner.Run(trained, inputs, initial, progress, new ParallelOptions { CancellationToken = cancellation });
        return new ModelRun(ModelPrediction.Read(outputs, trained.Labels, texts), states);
    }
}
