namespace RnnDsl;

/// <summary>The state of one recurrent layer for some sequences: what it ends with, or starts from.</summary>
/// <param name="Layer">
/// Name of the layer, as in the summary. The directions of a <see cref="Bidirectional"/> have a state each, named
/// <c>bidirectional/forward</c> and <c>bidirectional/backward</c> as their weights are.
/// </param>
/// <param name="Units">Size of the state.</param>
/// <param name="Hidden">h, the last output of every sequence: <c>(batch, units)</c>, row by row.</param>
public sealed record LayerState(string Layer, int Units, ValueList<float> Hidden)
{
    /// <summary>c, the memory of an <see cref="Lstm"/>: <c>(batch, units)</c>, row by row; none for other layers.</summary>
    public ValueList<float> Cell { get; init; } = [];

    /// <summary>The layer and the shape of its state.</summary>
    public override string ToString() =>
        $"{Layer}: {(Cell.Count > 0 ? "h and c" : "h")} of {Units} units, {Hidden.Count} values each";
}
