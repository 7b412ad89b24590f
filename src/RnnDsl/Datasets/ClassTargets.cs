namespace RnnDsl;

/// <summary>A class for every example.</summary>
/// <param name="Classes">For every example the position of its label in the data set's <see cref="ClassLabels"/>.</param>
public sealed record ClassTargets(ValueList<int> Classes) : Targets
{
    /// <inheritdoc/>
    public override int Count => Classes.Count;

    /// <inheritdoc/>
    public override ClassTargets Slice(int start, int count) => new(Classes.Slice(start, count));

    internal override ClassTargets Take(ReadOnlySpan<int> indices)
    {
        var taken = new int[indices.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = Classes[indices[i]];
        }

        return new(ValueList.Own(taken));
    }

    /// <summary>How many there are.</summary>
    public override string ToString() => $"{Count} classes";
}
