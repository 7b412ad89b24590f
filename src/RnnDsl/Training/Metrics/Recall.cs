namespace RnnDsl;

/// <summary>
/// The share of what should be decided positively that is, 0 when there is none. Decisions are those of
/// <see cref="Precision"/>.
/// </summary>
/// <param name="Threshold">The probability above which a decision is positive, 0 to 1; one half by default.</param>
public sealed record Recall(double Threshold = 0.5) : ClassMetric
{
    /// <inheritdoc/>
    public override string Name => "recall";

    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.UpToOne(nameof(Threshold), Threshold)];
}
