namespace RnnDsl;

/// <summary>What a model gives for some sequences, and where its recurrent layers are left.</summary>
/// <param name="Predictions">One a sequence, in their order.</param>
/// <param name="States">The final states of the layers that have <see cref="RecurrentLayer.ReturnState"/>.</param>
public sealed record ModelRun(ValueList<Prediction> Predictions, ModelStates States)
{
    /// <summary>How many sequences there are, and the states.</summary>
    public override string ToString() => $"{Predictions.Count} prediction{(Predictions.Count == 1 ? "" : "s")}; {States}";
}
