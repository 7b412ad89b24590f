namespace RnnDsl;

/// <summary>
/// The loss that suits the labels of the data set: <see cref="BinaryCrossentropy"/> for two classes,
/// <see cref="SparseCategoricalCrossentropy"/> for more, <see cref="MeanSquaredError"/> for numbers.
/// </summary>
public sealed record LossForLabels : Loss
{
    internal override Loss For(Labels labels) => labels.Loss;

    internal override string ProblemOf(Labels labels) => "";

    private protected override Dense Head(Labels labels) => labels.Loss.HeadFor(labels);
}
