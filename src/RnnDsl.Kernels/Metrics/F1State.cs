namespace RnnDsl.Kernels;

/// <summary>F1 of the most probable classes: of two classes that of the second, of more an average.</summary>
/// <param name="classes">Number of classes.</param>
/// <param name="average">How they are averaged.</param>
internal sealed class F1State(int classes, MetricAverage average) : ClassMetricState
{
    private readonly ConfusionCounts[] _counts = [.. Enumerable.Range(0, classes).Select(_ => new ConfusionCounts())];
    private readonly ConfusionCounts _all = new();

    public override double Result => (classes, average) switch
    {
        (2, _) => _counts[1].F1,
        (_, MetricAverage.Macro) => _counts.Average(counts => counts.F1),
        (_, MetricAverage.Weighted) => _all.Support == 0 ? 0 : _counts.Sum(counts => counts.Support * counts.F1) / _all.Support,
        _ => _all.F1,
    };

    protected override void Add(ReadOnlySpan<float> probabilities, int right)
    {
        var chosen = ClassLabels.ClassOf(probabilities);
        for (var c = 0; c < classes; c++)
        {
            _counts[c].Add(chosen == c, right == c);
            _all.Add(chosen == c, right == c);
        }
    }
}
