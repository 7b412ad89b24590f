namespace RnnDsl;

/// <summary>What inference finds out about a model.</summary>
/// <param name="Layers">One entry a layer.</param>
/// <param name="Diagnostics">Everything that is wrong; empty when the model can be trained as it stands or completed.</param>
public sealed record ModelReport(ValueList<LayerReport> Layers, ValueList<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The diagnostics and, for every layer whose number of weights depends on an input that is not known, one
    /// more: what a caller needs who cannot wait for a data set.
    /// </summary>
    public ValueList<Diagnostic> DiagnosticsWithOpenInput =>
    [
        .. Diagnostics,
        .. Diagnostics.Count > 0
            ? []
            : Layers.Where(layer => layer.ParameterCount is null).Take(1).Select(layer => new Diagnostic(
                DiagnosticCode.InputUnknown,
                $"layer {layer.Index} '{layer.Name}' ({layer.Layer.GetType().Name})",
                "the number of features that reach it is not known.",
                "Start with an Embedding, give the model an input such as TensorSpec.Sequence(32), or complete it for a data set with For.")
            {
                LayerIndex = layer.Index,
                LayerName = layer.Name,
            }),
    ];
}

/// <summary>What inference finds out about one layer.</summary>
/// <param name="Index">Position from 0.</param>
/// <param name="Name">Its name, or the one it was given.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Input">What flows in.</param>
/// <param name="Output">What flows out.</param>
/// <param name="Weights">The weights it needs; empty when they cannot be known yet.</param>
/// <param name="ParameterCount">Number of trained values; null when it cannot be known yet.</param>
public sealed record LayerReport(
    int Index,
    string Name,
    Layer Layer,
    TensorSpec Input,
    TensorSpec Output,
    ValueList<WeightSpec> Weights,
    long? ParameterCount)
{
    /// <summary>
    /// The states that are outputs of the model too, where the layer has <see cref="RecurrentLayer.ReturnState"/>: h, or
    /// h and c; those of a <see cref="Bidirectional"/> forward and then backward. None otherwise.
    /// </summary>
    public ValueList<TensorSpec> States { get; init; } = [];
}
