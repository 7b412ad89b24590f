namespace RnnDsl;

/// <summary>
/// How a model tells one class from the rest, as Keras computes it. With two classes those of the second, positive one
/// are Keras' <c>Precision</c>, <c>Recall</c>, <c>F1Score</c> and <c>AUC</c> of a sigmoid output.
/// </summary>
/// <param name="Label">The class.</param>
/// <param name="Precision">Share of the examples put into the class that belong there; 0 when none is put there.</param>
/// <param name="Recall">Share of the examples of the class that are put there; 0 when there is none.</param>
/// <param name="Auc">
/// Area under the curve of recall over the share of false alarms, at 200 thresholds of the probability evenly from 0
/// to 1 with straight lines between; 0 when none or all of the examples are of the class.
/// </param>
/// <param name="Count">Number of examples of the class.</param>
public sealed record ClassEvaluation(string Label, double Precision, double Recall, double Auc, int Count)
{
    /// <summary>The harmonic mean of precision and recall; 0 when both are.</summary>
    public double F1 => HarmonicMean(Precision, Recall);

    /// <summary>The class in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Label}: precision {Precision:F4}  recall {Recall:F4}  f1 {F1:F4}  auc {Auc:F4}  ({Count:N0} examples)");

    /// <summary>Of precision and recall; 0 when both are.</summary>
    internal static double HarmonicMean(double precision, double recall) =>
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}
