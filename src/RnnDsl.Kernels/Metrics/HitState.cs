namespace RnnDsl.Kernels;

/// <summary>The share of examples whose most probable class is the right one.</summary>
internal sealed class HitState : ClassMetricState
{
    private readonly ConfusionCounts _counts = new();

    public override double Result => _counts.Accuracy;

    protected override void Add(ReadOnlySpan<float> probabilities, int right) =>
        _counts.Add(isPositive: ClassLabels.ClassOf(probabilities) == right, should: true);
}
