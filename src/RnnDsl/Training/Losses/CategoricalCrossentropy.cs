namespace RnnDsl;

/// <summary>
/// Cross-entropy of two or more classes and a probability p for each: minus the sum of y ln p, where y is 1 for the right
/// class and 0 for the others. The probabilities are divided by their sum and clipped to [1e-7, 1 - 1e-7] in single
/// precision, as Keras has it; from logits they are ln softmax. Where Keras wants y written out (one-hot), the classes
/// of the data set are enough here.
/// </summary>
public sealed record CategoricalCrossentropy : ClassLoss
{
    /// <summary>How far y is moved towards being the same for all classes: y (1 - smoothing) + smoothing / classes; 0 to 1, 0 by default.</summary>
    public double LabelSmoothing { get; init; }

    private protected override Dense Head(Labels labels) => Output(labels.Names.Count, Activation.Softmax);

    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.UpToOne(nameof(LabelSmoothing), LabelSmoothing)];
}
