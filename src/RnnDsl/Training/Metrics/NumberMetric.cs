namespace RnnDsl;

/// <summary>A metric of numbers. The hierarchy is closed.</summary>
public abstract record NumberMetric : Metric
{
    private protected NumberMetric()
    {
    }

    internal override bool LessIsBetter => true;

    internal override string ProblemOf(Labels labels) => labels is NumberLabels ? "" : "a metric of numbers";
}
