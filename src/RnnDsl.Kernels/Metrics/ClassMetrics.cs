namespace RnnDsl.Kernels;

/// <summary>What decides over one class against the rest.</summary>
internal sealed class ClassMetrics
{
    private readonly ConfusionCounts _counts = new();
    private readonly RocCurve _curve = new();

    /// <summary>Counts an example.</summary>
    /// <param name="probability">The probability that the model gives to the class.</param>
    /// <param name="isPut">Whether the model puts the example into the class.</param>
    /// <param name="belongs">Whether it belongs there.</param>
    public void Add(float probability, bool isPut, bool belongs)
    {
        _counts.Add(isPut, belongs);
        _curve.Add(probability, belongs);
    }

    public ClassEvaluation Result(string label) => new(label, _counts.Precision, _counts.Recall, _curve.Area, (int)_counts.Support);

    /// <summary>The probability of a class among those that a model gives; one alone is that of the second class.</summary>
    public static float ProbabilityOf(ReadOnlySpan<float> probabilities, int c) =>
        probabilities.Length > 1 ? probabilities[c] : c == 1 ? probabilities[0] : 1 - probabilities[0];
}
