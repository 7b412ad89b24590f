namespace RnnDsl.Kernels;

/// <summary>Counts decisions, right and wrong ones.</summary>
internal sealed class ConfusionCounts
{
    private long _put;
    private long _hits;
    private long _right;

    /// <summary>Number of decisions.</summary>
    public long Count { get; private set; }

    /// <summary>How many should be positive.</summary>
    public long Support { get; private set; }

    /// <summary>Share of the positive decisions that are right; 0 when there is none.</summary>
    public double Precision => Share(_hits, _put);

    /// <summary>Share of what should be decided positively that is; 0 when there is none.</summary>
    public double Recall => Share(_hits, Support);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => ClassEvaluation.HarmonicMean(Precision, Recall);

    /// <summary>Share of the decisions that are right.</summary>
    public double Accuracy => Share(_right, Count);

    /// <summary>Counts a decision.</summary>
    /// <param name="isPositive">Whether it is positive.</param>
    /// <param name="should">Whether it should be.</param>
    public void Add(bool isPositive, bool should)
    {
        Count++;
        Support += should ? 1 : 0;
        _put += isPositive ? 1 : 0;
        _hits += isPositive && should ? 1 : 0;
        _right += isPositive == should ? 1 : 0;
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
