namespace RnnDsl;

/// <summary>
/// Sequences in files, more than memory holds: made by <c>Datasets.Stream</c>, and read in parts when they are needed.
/// Equal when they are the same range of the same files. What asks for single sequences reads a whole group of them.
/// </summary>
public sealed record StreamedSequences : Sequences
{
    internal StreamedSequences(StreamRange range) => Range = range;

    internal StreamRange Range { get; }

    /// <inheritdoc/>
    public override int Count => Range.Count;

    /// <inheritdoc/>
    public override TensorSpec Spec => Range.Source.Spec;

    /// <inheritdoc/>
    public override int LengthOf(int index) => Range.Slice(index, 1).Load().Inputs.LengthOf(0);

    /// <inheritdoc/>
    public override StreamedSequences Slice(int start, int count) => new(Range.Slice(start, count));

    internal override Sequences InMemory() => Range.Load().Inputs;

    /// <inheritdoc/>
    public override int LongestLength() => FindLongest(CancellationToken.None);

    internal override int FindLongest(CancellationToken stop) =>
        Range.Pieces().Select(piece => Range.Read(piece, stop).Inputs.LongestLength()).DefaultIfEmpty(0).Max();

    /// <summary>How many sequences there are.</summary>
    public override string ToString() => $"{Count} sequences in files";
}
