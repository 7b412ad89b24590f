namespace RnnDsl.Kernels;

/// <summary>A metric of decisions by a threshold: of two classes about the second, of more about every class of an example.</summary>
/// <param name="classes">Number of classes.</param>
/// <param name="threshold">A probability above it is decided positively; compared in single precision, as Keras does it.</param>
/// <param name="result">What is measured.</param>
internal sealed class DecisionState(int classes, double threshold, Func<ConfusionCounts, double> result) : ClassMetricState
{
    private readonly ConfusionCounts _counts = new();

    public override double Result => result(_counts);

    protected override void Add(ReadOnlySpan<float> probabilities, int right)
    {
        for (var c = classes == 2 ? 1 : 0; c < classes; c++)
        {
            _counts.Add(ClassMetrics.ProbabilityOf(probabilities, c) > (float)threshold, c == right);
        }
    }
}
