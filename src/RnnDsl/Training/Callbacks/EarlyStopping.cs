namespace RnnDsl;

/// <summary>
/// Ends the training once <paramref name="Patience"/> epochs in a row were no better than the best, by Keras' rules.
/// </summary>
/// <param name="Monitor">What epochs are judged by; the validation loss by default.</param>
/// <param name="Patience">
/// How many epochs in a row may be no better, the last of which ends the training; at least 0, where the first that is
/// no better ends it as with 1; 0 by default.
/// </param>
/// <param name="MinDelta">How much better than the best an epoch must be to count as better, at least 0; 0 by default.</param>
public sealed record EarlyStopping(
    MonitoredQuantity Monitor = default,
    int Patience = 0,
    double MinDelta = 0) : TrainingCallback(Monitor, Patience, MinDelta)
{
    /// <summary>
    /// Whether the trained model has the weights of the best epoch, however the training ended, and not those of the
    /// last; true by default, where Keras has false.
    /// </summary>
    public bool RestoreBestWeights { get; init; } = true;

    /// <summary>How many epochs are not looked at, counted from the model's first; at least 0, 0 by default.</summary>
    public int StartFromEpoch { get; init; }

    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.NotNegative(nameof(StartFromEpoch), StartFromEpoch)];
}
