using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>activation(x W + b) over the last axis.</summary>
internal sealed class CompiledDense : CompiledLayer
{
    private readonly RnnDsl.Dense _layer;
    private readonly Tensor _kernel;
    private readonly Tensor? _bias;

    public CompiledDense(RnnDsl.Dense layer, TensorSpec input, ValueList<ValueList<float>> weights)
    {
        _layer = layer;
        var features = input is SequenceSpec sequence ? sequence.Features : ((VectorSpec)input).Features;
        _kernel = Tensors.Trained(weights[0].AsSpan(), features.Size, layer.Units);
        _bias = layer.UseBias ? Tensors.Trained(weights[1].AsSpan(), layer.Units) : null;
    }

    public override IReadOnlyList<Tensor> Parameters => _bias is null ? [_kernel] : [_kernel, _bias];

    public override Tensor Weight(string name) => name == "kernel" ? _kernel : _bias!;

    public override Flow Forward(Flow input, Pass pass)
    {
        var product = input.Values.matmul(_kernel);
        return input with { Values = Activations.Apply(_layer.Activation, _bias is null ? product : product.Plus(_bias)) };
    }

    public override IEnumerable<float[]> Export() => Parameters.Select(parameter => parameter.Values());
}
