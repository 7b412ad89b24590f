namespace RnnDsl;

/// <summary>What a model gives for some sequences, and where its recurrent layers are left.</summary>
/// <param name="Predictions">One a sequence, in their order.</param>
/// <param name="States">The final states of the layers that have <see cref="RecurrentLayer.ReturnState"/>.</param>
public sealed record ModelRun(ValueList<Prediction> Predictions, ModelStates States)
{
    /// <summary>A line a prediction, and below them a line a state.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Table(int width = ScreenText.UsualWidth)
    {
        ScreenText.CheckWidth(width);
        return string.Join(Environment.NewLine, [.. PredictionTable.Lines(Predictions, width), "", .. States.Layers.Select(state => ScreenText.Cut($"{state}", width))]);
    }

    /// <summary>How many sequences there are, and the states.</summary>
    public override string ToString() => $"{Predictions.Count} prediction{(Predictions.Count == 1 ? "" : "s")}; {States}";
}
