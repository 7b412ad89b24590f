namespace RnnDsl;

/// <summary>A metric of classes. The hierarchy is closed.</summary>
public abstract record ClassMetric : Metric
{
    private protected ClassMetric()
    {
    }

    internal override string ProblemOf(Labels labels) => labels is ClassLabels ? "" : "a metric of classes";
}
