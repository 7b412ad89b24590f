namespace RnnDsl;

/// <summary>A loss of numbers: the mean over the numbers of an example of what each is off. The hierarchy is closed.</summary>
public abstract record NumberLoss : Loss
{
    private protected NumberLoss()
    {
    }

    internal override string ProblemOf(Labels labels) => labels is NumberLabels ? "" : "a loss of numbers";

    private protected override Dense Head(Labels labels) => new(labels.Names.Count);
}
