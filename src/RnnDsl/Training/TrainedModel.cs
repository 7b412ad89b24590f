namespace RnnDsl;

/// <summary>A model with its weights and all that is needed to use it, as a value.</summary>
/// <param name="Model">The completed description.</param>
/// <param name="Weights">Every weight in the order of the layers, Keras' layout.</param>
/// <param name="Encoder">How raw input becomes what the model reads.</param>
/// <param name="Labels">The classes it tells apart, or the numbers it gives.</param>
/// <param name="Options">The options of the last training.</param>
/// <param name="History">Every epoch trained so far.</param>
public sealed record TrainedModel(
    ModelDescription Model,
    ValueList<Weight> Weights,
    InputEncoder Encoder,
    Labels Labels,
    TrainingOptions Options,
    TrainingHistory History)
{
    /// <summary>Writes the model as one <c>.safetensors</c> file; a file of that name is replaced at once or not at all.</summary>
    /// <param name="path">The file to write.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to, or is a directory.</exception>
    public void Save(string path) => TrainedModelFile.Write(this, path);

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file to read.</param>
    /// <exception cref="ModelFileException">The file is missing, damaged, or holds something else.</exception>
    public static TrainedModel Load(string path) => TrainedModelFile.Read(path);

    /// <summary>The layers in a line, the last epochs as a table with the best marked, and the losses as a small curve.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Summary(int width = ScreenText.UsualWidth)
    {
        var history = History.Summary(width);
        IEnumerable<string> head = [ScreenText.Cut($"{Model}", width), FormattableString.Invariant($"({Model.ParameterCount:N0} parameters)")];
        return string.Join(Environment.NewLine, [.. ScreenText.Wrap(head, "  ", width), "", history]);
    }

    /// <summary>The description and how far it was trained.</summary>
    public override string ToString() =>
        History.Epochs.Count == 0 ? $"{Model}, not trained" : $"{Model}, {History}, last: {History.Epochs[^1]}";
}
