namespace RnnDsl;

/// <summary>A class for every example.</summary>
/// <param name="Classes">For every example the position of its label in the data set's <see cref="ClassLabels"/>.</param>
public sealed record ClassTargets(ValueList<int> Classes) : Targets
{
    /// <inheritdoc/>
    public override int Count => Classes.Count;

    /// <inheritdoc/>
    public override ClassTargets Slice(int start, int count) => new(Classes.Slice(start, count));

    /// <summary>How many there are.</summary>
    public override string ToString() => $"{Count} classes";
}
