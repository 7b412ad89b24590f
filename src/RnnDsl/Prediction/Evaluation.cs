namespace RnnDsl;

/// <summary>How a model does on examples it is measured with.</summary>
/// <param name="Loss">Mean cross-entropy, with the penalties of regularisers.</param>
/// <param name="Accuracy">Share of examples classified rightly.</param>
/// <param name="Count">Number of examples.</param>
public sealed record Evaluation(double Loss, double Accuracy, int Count)
{
    /// <summary>How each class is told from the rest, in the order of the labels.</summary>
    public ValueList<ClassEvaluation> Classes { get; init; } = [];

    /// <summary>The evaluation in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"loss {Loss:F4}  acc {Accuracy:F4}  ({Count:N0} examples)");
}
