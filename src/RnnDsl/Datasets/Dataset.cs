namespace RnnDsl;

/// <summary>Encoded examples to train on and to measure with, and how raw input became so.</summary>
/// <param name="Name">Its name, such as <c>imdb</c>.</param>
/// <param name="Encoder">How raw input is turned into sequences; part of every model trained on it.</param>
/// <param name="Labels">What the examples are labelled with: classes or numbers.</param>
/// <param name="Training">The examples to train on, validation part included.</param>
/// <param name="Test">The held-out part, never trained on.</param>
public sealed record Dataset(string Name, InputEncoder Encoder, Labels Labels, Examples Training, Examples Test)
{
    /// <summary>How a model is trained on it unless told otherwise; the library's defaults by default.</summary>
    public TrainingOptions Defaults { get; init; } = new();

    /// <summary>
    /// Examples that are measured after every epoch and never trained on, encoded as the others; none by default. Where
    /// there are some, nothing is cut off the training part, as in Keras.
    /// </summary>
    public Examples Validation { get; init; } = Training.Slice(0, 0);

    /// <summary>Name, sizes and labels in one line.</summary>
    public override string ToString() =>
        $"{Name}: {Training.Count} training and {Test.Count} test examples of {Labels.Description}";
}
