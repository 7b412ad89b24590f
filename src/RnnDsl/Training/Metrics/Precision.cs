namespace RnnDsl;

/// <summary>
/// The share of the positive decisions that are right, 0 when there is none. Of two classes the decision is about the
/// second, whether the model has one output or two; of more, every class of every example is one (the micro average),
/// as in Keras.
/// </summary>
/// <param name="Threshold">The probability above which a decision is positive, 0 to 1; one half by default.</param>
public sealed record Precision(double Threshold = 0.5) : ClassMetric
{
    /// <inheritdoc/>
    public override string Name => "precision";

    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.UpToOne(nameof(Threshold), Threshold)];
}
