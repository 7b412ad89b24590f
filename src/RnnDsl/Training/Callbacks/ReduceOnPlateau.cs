namespace RnnDsl;

/// <summary>
/// Multiplies the learning rate once <paramref name="Patience"/> epochs in a row were no better than the best, by the
/// rules of Keras' <c>ReduceLROnPlateau</c>. The learning rate must be a number.
/// </summary>
/// <param name="Monitor">What epochs are judged by; the validation loss by default.</param>
/// <param name="Factor">What the learning rate is multiplied by, above 0 and below 1; 0.1 by default.</param>
/// <param name="Patience">How many epochs in a row may be no better, at least 0; 10 by default.</param>
/// <param name="MinDelta">How much better than the best an epoch must be to count as better, at least 0; 0.0001 by default.</param>
public sealed record ReduceOnPlateau(
    MonitoredQuantity Monitor = default,
    double Factor = 0.1,
    int Patience = 10,
    double MinDelta = 1e-4) : TrainingCallback(Monitor, Patience, MinDelta)
{
    /// <summary>How many epochs after a reduction are not counted, at least 0; 0 by default.</summary>
    public int Cooldown { get; init; }

    /// <summary>What the learning rate never falls below, at least 0; 0 by default.</summary>
    public double MinLearningRate { get; init; }

    private protected override IEnumerable<ArgumentRange> Ranges() =>
    [
        new(nameof(Factor), Factor, Factor is > 0 and < 1, "above 0 and below 1"),
        ArgumentRange.NotNegative(nameof(Cooldown), Cooldown),
        ArgumentRange.NotNegative(nameof(MinLearningRate), MinLearningRate),
    ];
}
