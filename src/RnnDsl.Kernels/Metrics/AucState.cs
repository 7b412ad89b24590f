namespace RnnDsl.Kernels;

/// <summary>The area under the curve of two classes' second, or of every class of an example.</summary>
/// <param name="classes">Number of classes.</param>
internal sealed class AucState(int classes) : ClassMetricState
{
    private readonly RocCurve _curve = new();

    public override double Result => _curve.Area;

    protected override void Add(ReadOnlySpan<float> probabilities, int right)
    {
        for (var c = classes == 2 ? 1 : 0; c < classes; c++)
        {
            _curve.Add(ClassMetrics.ProbabilityOf(probabilities, c), c == right);
        }
    }
}
