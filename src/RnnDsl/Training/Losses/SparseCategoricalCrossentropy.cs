namespace RnnDsl;

/// <summary>
/// Cross-entropy of two or more classes: minus the logarithm of the probability of the right one, computed as
/// <see cref="CategoricalCrossentropy"/> without smoothing.
/// </summary>
public sealed record SparseCategoricalCrossentropy : ClassLoss
{
    private protected override Dense Head(Labels labels) => Output(labels.Names.Count, Activation.Softmax);
}
