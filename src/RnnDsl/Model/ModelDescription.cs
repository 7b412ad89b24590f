namespace RnnDsl;

/// <summary>
/// A model as a value: layers in order, and what flows into the first. It has no weights; descriptions can be
/// composed, compared, printed and written as JSON.
/// </summary>
public sealed record ModelDescription
{
    /// <summary>Name in the summary; <c>sequential</c> by default.</summary>
    public string Name { get; init; } = "sequential";

    /// <summary>
    /// What flows in; unknown by default: an <see cref="Embedding"/> or the data set tells.
    /// </summary>
    public TensorSpec Input { get; init; } = TensorSpec.Unknown;

    /// <summary>The layers from input to output; none by default.</summary>
    public ValueList<Layer> Layers { get; init; } = [];

    /// <summary>Number of trained values.</summary>
    /// <exception cref="InvalidDescriptionException">The model is wrong, or the size of its input is not known.</exception>
    public long ParameterCount
    {
        get
        {
            var report = Infer();
            InvalidDescriptionException.ThrowIfAny(report.DiagnosticsWithOpenInput);
            return report.Layers.Sum(layer => layer.ParameterCount ?? 0);
        }
    }

    /// <summary>Whether a layer carries a state from batch to batch, see <see cref="RecurrentLayer.Stateful"/>.</summary>
    public bool IsStateful => Layers.Any(layer => layer.IsStateful);

    /// <summary>A new description with one layer more behind.</summary>
    /// <param name="layer">The layer.</param>
    public ModelDescription Add(Layer layer) => this with { Layers = Layers.Add(layer) };

    /// <summary>A new description with the layers of another behind these; name and input stay.</summary>
    /// <param name="block">The layers to append.</param>
    public ModelDescription Then(ModelDescription block) => this with { Layers = Layers.Concat(block.Layers) };

    /// <summary>Shapes, weights and everything that is wrong, found at once; never throws.</summary>
    public ModelReport Infer() => ShapeInference.Run(this);

    /// <summary>The model as a table: layers, output shapes, parameters and their total.</summary>
    public string Summary() => ModelSummary.Of(this, int.MaxValue);

    /// <summary>The same in the columns of a terminal: where there is no room, without a frame, and names are cut.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Summary(int width)
    {
        ScreenText.CheckWidth(width);
        return ModelSummary.Of(this, width);
    }

    /// <summary>The description as indented JSON.</summary>
    public string ToJson() => ModelJson.Write(this);

    /// <summary>A description from what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">The text is no description; the message says where.</exception>
    public static ModelDescription FromJson(string json) => ModelJson.Read(json);

    /// <summary>The layers in one line.</summary>
    public override string ToString() =>
        $"{Name}: {(Layers.Count == 0 ? "no layers" : string.Join(" -> ", Layers.Select(layer => layer.GetType().Name)))}";
}
