namespace RnnDsl;

/// <summary>
/// The share of right decisions, positive where the probability is above a threshold: of two classes one decision an
/// example, whether it is the second; of more, one for every class of every example, as Keras has it.
/// </summary>
/// <param name="Threshold">The threshold, 0 to 1; one half by default.</param>
public sealed record BinaryAccuracy(double Threshold = 0.5) : ClassMetric
{
    /// <inheritdoc/>
    public override string Name => "binary_accuracy";

    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.UpToOne(nameof(Threshold), Threshold)];
}
