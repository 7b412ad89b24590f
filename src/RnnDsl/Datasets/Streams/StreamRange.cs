namespace RnnDsl;

/// <summary>A range of the examples of a source.</summary>
internal sealed record StreamRange(ExampleSource Source, int Start, int Count)
{
    /// <summary>All examples of a source.</summary>
    public static StreamRange All(ExampleSource source) => new(source, 0, checked(source.GroupSizes.Sum()));

    public StreamRange Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Count - count);
        return new(Source, Start + start, count);
    }

    /// <summary>What of each group belongs to the range, in order.</summary>
    public IEnumerable<StreamPiece> Pieces()
    {
        var begin = 0;
        for (var group = 0; group < Source.GroupSizes.Count && begin < Start + Count; group++)
        {
            var (from, to) = (Math.Max(begin, Start), Math.Min(begin + Source.GroupSizes[group], Start + Count));
            if (from < to)
            {
                yield return new(group, from - begin, to - from, from - Start);
            }

            begin += Source.GroupSizes[group];
        }
    }

    /// <summary>The examples of a piece, in memory.</summary>
    public Examples Read(StreamPiece piece, CancellationToken cancellationToken)
    {
        var group = Source.Read(piece.Group, cancellationToken);
        return piece.Count == group.Count ? group : group.Slice(piece.From, piece.Count);
    }

    /// <summary>All examples, in memory.</summary>
    public Examples Load(CancellationToken cancellationToken = default) =>
        ExampleJoin.Of(Source.Spec, [.. Pieces().Select(piece => Read(piece, cancellationToken))]);
}
