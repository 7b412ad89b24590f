using RnnDsl.Kernels;
using RnnDsl.Torch.Compile.Recurrent.Fused;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// A recurrent layer in kernels of our own, forward and backward: masked steps cost nothing, and the vectors of
/// tokens are projected once each.
/// </summary>
internal sealed class FusedRecurrence : CompiledLayer, ITokenReader
{
    private readonly RecurrentLayer _layer;
    private readonly int _features;
    private readonly int _threads;
    private readonly Tensor[] _weights;
    private readonly Stack<RecurrentRun> _free = new();

    public FusedRecurrence(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights, int threads)
    {
        (_layer, _features, _threads) = (layer, features, threads);
        var columns = layer.Gates * layer.Units;
        _weights =
        [
            Tensors.Trained(weights[0].AsSpan(), features, columns),
            Tensors.Trained(weights[1].AsSpan(), layer.Units, columns),
            .. layer.UseBias ? [Tensors.Trained(weights[2].AsSpan(), [.. layer.BiasShape.Select(axis => (long)axis)])] : Array.Empty<Tensor>(),
        ];
    }

    public override IReadOnlyList<Tensor> Parameters => _weights;

    /// <summary>Whether the kernels have this layer's equations.</summary>
    public static bool Computes(RecurrentLayer layer) => CellCompiler.Has(layer);

    public override Flow Forward(Flow input, Pass pass)
    {
        var batch = input.Values.shape[0];
        var inputDropout = pass.DropoutMask(_layer.Dropout, batch, 1, _features);
        Tensor? values = input.Table?.weight;
        var tokens = values is null ? null : input.Values.to(ScalarType.Int32).contiguous();
        if (values is null || inputDropout is not null)
        {
            // A vector of which every example sees another part cannot be projected once for all.
            (values, tokens) = (input.Looked().Values.contiguous(), null);
        }

        var run = _free.TryPop(out var free) ? free : new RecurrentRun(_layer, _features, _threads);
        var call = new FusedCall(run, _free.Push)
        {
            Differentiates = is_grad_enabled(),
            DifferentiatesValues = values.requires_grad,
            Units = _layer.Units,
            ReturnsSequences = _layer.ReturnSequences,
            HasBias = _layer.UseBias,
            Tokens = tokens,
            Mask = input.Mask?.contiguous(),
            InputDropout = inputDropout?.Values(),
            RecurrentDropout = pass.DropoutMask(_layer.RecurrentDropout, batch, _layer.Units)?.Values(),
        };
        var output = FusedFunction.Apply(call, [values, .. _weights])[0];
        return new(output, _layer.ReturnSequences ? input.Mask : null);
    }

    public override IEnumerable<float[]> Export() => _weights.Select(weight => weight.Values());
}
