using RnnDsl.Torch.Compile.Penalties;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>A model with native weights, alive within one call of the library.</summary>
internal sealed class CompiledModel : IDisposable
{
    private readonly ValueList<Weight> _specs;
    private readonly List<CompiledLayer> _layers;

    private readonly List<WeightPenalty> _weightPenalties;

    private CompiledModel(ValueList<Weight> specs, List<CompiledLayer> layers, List<WeightPenalty> weightPenalties) =>
        (_specs, _layers, _weightPenalties) = (specs, layers, weightPenalties);

    /// <summary>Every trained tensor.</summary>
    public IReadOnlyList<Tensor> Parameters => [.. _layers.SelectMany(layer => layer.Parameters)];

    /// <summary>Compiles a model that inference accepts, with weights in the order of its layers.</summary>
    public static CompiledModel Compile(ModelDescription model, ValueList<Weight> weights) =>
        Compile(model, weights, CompileOptions.Default);

    /// <inheritdoc cref="Compile(ModelDescription, ValueList{Weight})"/>
    public static CompiledModel Compile(ModelDescription model, ValueList<Weight> weights, CompileOptions options)
    {
        var layers = new List<CompiledLayer>();
        var weightPenalties = new List<WeightPenalty>();
        var next = 0;
        var masked = false;
        foreach (var report in model.Infer().Layers)
        {
            layers.Add(LayerCompiler.Compile(report, [.. weights.Slice(next, report.Weights.Count).Select(w => w.Values)], masked, options));
            weightPenalties.AddRange(WeightPenalty.Of(layers[^1], report.Weights));
            next += report.Weights.Count;
            masked = report.Output is SequenceSpec && (masked || report.Layer.MakesMask);
        }

        foreach (var (embedding, reader) in layers.Zip(layers.Skip(1)))
        {
            if (embedding is CompiledEmbedding table && reader is ITokenReader { ReadsTokens: true })
            {
                table.ReadByNext = true;
            }
        }

        return new CompiledModel(weights, layers, weightPenalties);
    }

    /// <summary>The output <c>(batch, units)</c> for a batch of inputs.</summary>
    public Tensor Forward(Tensor inputs, Pass pass) =>
        _layers.Aggregate(new Flow(inputs, null), (flow, layer) => layer.Forward(flow, pass)).Values;

    /// <summary>A loss with the penalties of the weights and of what the layers gave in the last pass.</summary>
    public Tensor WithPenalties(Tensor loss) =>
        _weightPenalties.Select(penalty => penalty.Value).Concat(_layers.SelectMany(layer => layer.ActivityPenalties))
            .Aggregate(loss, (sum, penalty) => sum.Plus(penalty));

    /// <summary>The weights as they are now.</summary>
    public ValueList<Weight> Export() =>
        [.. _layers.SelectMany(layer => layer.Export()).Zip(_specs, (values, spec) => spec with { Values = [.. values] })];

    public void Dispose() => _layers.ForEach(layer => layer.Dispose());
}
