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
    public static ValueList<Prediction> PredictAll(this TrainedModel trained, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(texts);
        var all = texts.ToArray();
        return Predict(trained, InputCheck.TextEncoderOf(trained).EncodeAll(all), all);
    }

    /// <summary>What a model says of encoded sequences, in their order; the predictions have no text.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="inputs">The sequences, of the kind and the features that the model reads.</param>
    /// <exception cref="ArgumentException">
    /// The sequences are of another kind, have other features or ids that the model does not know, or the parts of
    /// the model do not fit together.
    /// </exception>
    public static ValueList<Prediction> PredictAll(this TrainedModel trained, Sequences inputs)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(inputs);
        return Predict(trained, inputs, []);
    }

    private static ValueList<Prediction> Predict(TrainedModel trained, Sequences inputs, string[] texts)
    {
        var outputs = BatchRunner.Run(trained, inputs, NoProgress<double>.Instance, new ParallelOptions());
        return Read(outputs, trained.Labels, texts);
    }

    /// <summary>What outputs mean.</summary>
    internal static ValueList<Prediction> Read(ModelOutputs outputs, Labels labels, string[] texts) =>
        [.. Enumerable.Range(0, outputs.Count).Select(i => labels.Read(texts.Length > 0 ? texts[i] : "", outputs.Of(i)))];
}
