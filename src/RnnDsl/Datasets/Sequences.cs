namespace RnnDsl;

/// <summary>Sequences of unequal length, the inputs of a data set; compared by content. The hierarchy is closed.</summary>
public abstract record Sequences
{
    private protected Sequences()
    {
    }

    /// <summary>Number of sequences.</summary>
    public abstract int Count { get; }

    /// <summary>What the sequences are to a model.</summary>
    public abstract TensorSpec Spec { get; }

    /// <summary>Number of time steps of one sequence.</summary>
    /// <param name="index">Position from 0.</param>
    public abstract int LengthOf(int index);

    /// <summary>A range of the sequences; the values are shared, not copied.</summary>
    /// <param name="start">Position of the first to keep.</param>
    /// <param name="count">How many to keep.</param>
    public abstract Sequences Slice(int start, int count);

    /// <summary>The sequences in memory: these themselves where they are there already.</summary>
    internal virtual Sequences InMemory() => this;

    /// <summary>Number of time steps of the longest sequence, 0 when there is none.</summary>
    public virtual int LongestLength()
    {
        var longest = 0;
        for (var i = 0; i < Count; i++)
        {
            longest = Math.Max(longest, LengthOf(i));
        }

        return longest;
    }

    /// <summary>The same, which can be stopped where sequences have to be read for it.</summary>
    internal virtual int FindLongest(CancellationToken stop) => LongestLength();
}
