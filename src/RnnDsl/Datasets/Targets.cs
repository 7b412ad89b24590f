namespace RnnDsl;

/// <summary>What a model should give for every example: a class, or numbers. The hierarchy is closed.</summary>
public abstract record Targets
{
    private protected Targets()
    {
    }

    /// <summary>Number of examples.</summary>
    public abstract int Count { get; }

    /// <summary>A range of the targets.</summary>
    /// <param name="start">Position of the first to keep.</param>
    /// <param name="count">How many to keep.</param>
    public abstract Targets Slice(int start, int count);

    /// <summary>The targets of some examples.</summary>
    internal abstract Targets Take(ReadOnlySpan<int> indices);
}
