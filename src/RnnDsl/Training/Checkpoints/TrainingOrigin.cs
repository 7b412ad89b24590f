namespace RnnDsl;

/// <summary>What a training began with beside the description and the options, told apart and not kept.</summary>
/// <param name="Data">The fingerprint of the data set.</param>
/// <param name="Weights">The fingerprint of the first weights.</param>
/// <param name="Epochs">Epochs of trainings before this one.</param>
internal sealed record TrainingOrigin(string Data, string Weights, int Epochs)
{
    public static TrainingOrigin Of(TrainedModel start, Dataset dataset, CancellationToken stop) =>
        new(Fingerprint.Of(dataset, stop), Fingerprint.Of(start.Weights, stop), start.History.Epochs.Count);
}
