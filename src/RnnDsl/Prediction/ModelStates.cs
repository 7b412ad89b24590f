namespace RnnDsl;

/// <summary>The states of a model's recurrent layers for some sequences.</summary>
/// <param name="Layers">One a layer or direction, in the order of the layers; a layer that has none starts from zeros.</param>
public sealed record ModelStates(ValueList<LayerState> Layers)
{
    /// <summary>No state: every layer starts from zeros.</summary>
    public static ModelStates Zeros { get; } = new([]);

    /// <summary>The state of a layer.</summary>
    /// <param name="layer">Its name, such as <c>lstm</c> or <c>bidirectional/forward</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no state of that name.</exception>
    public LayerState this[string layer] =>
        Layers.FirstOrDefault(state => state.Layer == layer)
        ?? throw new KeyNotFoundException($"There is no state '{layer}'. There are: {string.Join(", ", Layers.Select(state => state.Layer))}.");

    /// <summary>The states in one line.</summary>
    public override string ToString() => Layers.Count == 0 ? "zeros" : string.Join("; ", Layers);
}
