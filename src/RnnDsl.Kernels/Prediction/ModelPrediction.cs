using RnnDsl.Kernels;

namespace RnnDsl;

/// <summary>
/// Predicts with trained models. What an input gives does not depend, bit for bit, on the number of threads, and
/// with an encoder of fixed length not on what is predicted together with it either. Where a layer is
/// <see cref="RecurrentLayer.Stateful"/> input i continues input i - batch size, that of the last training; an incomplete
/// last batch is predicted too, where Keras refuses it.
/// </summary>
public static class ModelPrediction
{
    /// <summary>What a model says of a text.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The model reads numbers, or its parts do not fit together.</exception>
    public static Prediction Predict(this TrainedModel trained, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return trained.PredictAll([text])[0];
    }

    /// <summary>What a model says of texts, in their order.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ArgumentException">The model reads numbers, or its parts do not fit together.</exception>
    public static ValueList<Prediction> PredictAll(this TrainedModel trained, IEnumerable<string> texts) =>
        trained.PredictAll(texts, NoProgress<double>.Instance, CancellationToken.None);

    /// <inheritdoc cref="PredictAll(TrainedModel, IEnumerable{string})"/>
    /// <param name="trained">The model.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="progress">Told the share that is done, rising to 1; from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ValueList<Prediction> PredictAll(this TrainedModel trained, IEnumerable<string> texts, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(progress);
        var all = texts.ToArray();
        return Predict(trained, InputCheck.TextEncoderOf(trained).EncodeAll(all, cancellation), all, progress, cancellation);
    }

    /// <summary>What a model says of encoded sequences, in their order; the predictions have no text.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="inputs">The sequences, of the kind and the features that the model reads.</param>
    /// <exception cref="ArgumentException">
    /// The sequences are of another kind, have other features or ids that the model does not know, or the parts of
    /// the model do not fit together.
    /// </exception>
    public static ValueList<Prediction> PredictAll(this TrainedModel trained, Sequences inputs) =>
        trained.PredictAll(inputs, NoProgress<double>.Instance, CancellationToken.None);

    /// <inheritdoc cref="PredictAll(TrainedModel, Sequences)"/>
    /// <param name="trained">The model.</param>
    /// <param name="inputs">The sequences, of the kind and the features that the model reads.</param>
    /// <param name="progress">Told the share that is done, rising to 1; from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ValueList<Prediction> PredictAll(this TrainedModel trained, Sequences inputs, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(progress);
        return Predict(trained, inputs, [], progress, cancellation);
    }

    private static ValueList<Prediction> Predict(TrainedModel trained, Sequences inputs, string[] texts, IProgress<double> progress, CancellationToken cancellation)
    {
        var outputs = BatchRunner.Run(trained, inputs, progress, new ParallelOptions { CancellationToken = cancellation });
        return Read(outputs, trained.Labels, texts);
    }

    /// <summary>What outputs mean.</summary>
    internal static ValueList<Prediction> Read(ModelOutputs outputs, Labels labels, string[] texts) =>
        [.. Enumerable.Range(0, outputs.Count).Select(i => labels.Read(texts.Length > 0 ? texts[i] : "", outputs.Of(i)))];
}
