namespace RnnDsl;

/// <summary>
/// A training between two of its epochs: with the model's description, the data and the options, all that the next epoch
/// depends on. What is drawn at random depends on the seed and the number of the epoch.
/// </summary>
/// <param name="Weights">The weights as they are.</param>
/// <param name="Optimizer">What the optimizer remembers.</param>
/// <param name="Callbacks">What every callback remembers, in the order of the options.</param>
internal sealed record TrainingState(ValueList<Weight> Weights, OptimizerState Optimizer, ValueList<CallbackState> Callbacks)
{
    /// <summary>The epochs done, those of earlier trainings left out.</summary>
    public ValueList<EpochResult> Epochs { get; init; } = [];

    /// <summary>Why it has ended; that it is completed as long as nothing else ended it.</summary>
    public TrainingEnd End { get; init; }

    /// <summary>The epoch whose weights are kept as the best; 0 for none.</summary>
    public int BestEpoch { get; init; }

    /// <summary>The weights of that epoch; none where none are kept.</summary>
    public ValueList<Weight> BestWeights { get; init; } = [];

    /// <summary>What computes the recurrent layers, which fixes how the trained tensors lie; none before it is known.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>A training before its first epoch.</summary>
    public static TrainingState Initial(TrainedModel start) => new(
        start.Weights,
        OptimizerState.Initial(start.Options.Optimizer),
        [.. start.Options.Callbacks.Select(CallbackState.Initial)]);

    /// <summary>Whether no epoch is left of so many.</summary>
    public bool IsOver(int epochs) => End != TrainingEnd.Completed || Epochs.Count >= epochs;

    /// <summary>What the training gives if it ends here: the best weights where they are asked for, else those that are there.</summary>
    /// <param name="start">What it began with.</param>
    public TrainedModel ResultOf(TrainedModel start) => start with
    {
        Weights = BestEpoch > 0 ? BestWeights : Weights,
        History = new(start.History.Epochs.Concat(Epochs)) { End = End, RestoredEpoch = BestEpoch },
    };
}
