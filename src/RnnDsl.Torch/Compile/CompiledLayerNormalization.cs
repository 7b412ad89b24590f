using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>Normalises the features of every example and step.</summary>
internal sealed class CompiledLayerNormalization : CompiledLayer
{
    private readonly LayerNormalization _layer;
    private readonly Tensor? _gamma;
    private readonly Tensor? _beta;

    public CompiledLayerNormalization(LayerNormalization layer, ValueList<ValueList<float>> weights)
    {
        _layer = layer;
        _gamma = layer.Scale ? Tensors.Trained(weights[0].AsSpan(), weights[0].Count) : null;
        _beta = layer.Center ? Tensors.Trained(weights[^1].AsSpan(), weights[^1].Count) : null;
    }

    public override IReadOnlyList<Tensor> Parameters => [.. new[] { _gamma, _beta }.OfType<Tensor>()];

    public override Tensor Weight(string name) => name == "gamma" ? _gamma! : _beta!;

    public override Flow Forward(Flow input, Pass pass) =>
        input with { Values = nn.functional.layer_norm(input.Values, [input.Values.shape[^1]], _gamma, _beta, _layer.Epsilon) };

    public override IEnumerable<float[]> Export() => Parameters.Select(parameter => parameter.Values());
}
