namespace RnnDsl;

/// <summary>The targets of <see cref="StreamedSequences"/>, in the same files.</summary>
public sealed record StreamedTargets : Targets
{
    internal StreamedTargets(StreamRange range) => Range = range;

    internal StreamRange Range { get; }

    /// <inheritdoc/>
    public override int Count => Range.Count;

    /// <inheritdoc/>
    public override StreamedTargets Slice(int start, int count) => new(Range.Slice(start, count));

    internal override Targets Take(ReadOnlySpan<int> indices) => Range.Load().Targets.Take(indices);

    /// <summary>How many there are.</summary>
    public override string ToString() => $"{Count} targets in files";
}
