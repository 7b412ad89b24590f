namespace RnnDsl;

/// <summary>
/// Cross-entropy of two classes and the probability p of the second, positive one: -y ln p - (1 - y) ln(1 - p), with p
/// clipped to [1e-7, 1 - 1e-7] in single precision, as Keras has it. From a logit x it is max(x, 0) - x y +
/// ln(1 + exp(-|x|)).
/// </summary>
public sealed record BinaryCrossentropy : ClassLoss
{
    /// <summary>
    /// How far y is moved from 0 and 1 towards one half: y (1 - smoothing) + smoothing / 2; 0 to 1, 0 by default.
    /// </summary>
    public double LabelSmoothing { get; init; }

    internal override string ProblemOf(Labels labels) =>
        labels is ClassLabels { IsBinary: false } ? "a loss of two classes" : base.ProblemOf(labels);

    private protected override Dense Head(Labels labels) => Output(1, Activation.Sigmoid);

    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.UpToOne(nameof(LabelSmoothing), LabelSmoothing)];
}
