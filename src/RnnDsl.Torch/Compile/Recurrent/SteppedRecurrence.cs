using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// Any recurrent layer, step by step in tensor operations: slow, and right for every activation, mask, dropout
/// and variant.
/// </summary>
internal sealed class SteppedRecurrence : CompiledLayer
{
    private readonly RecurrentLayer _layer;
    private readonly Tensor _kernel;
    private readonly Tensor _recurrentKernel;
    private readonly Tensor? _bias;
    private readonly CellStep _step;

    public SteppedRecurrence(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights)
    {
        _layer = layer;
        var columns = layer.Gates * layer.Units;
        _kernel = Tensors.Trained(weights[0].AsSpan(), features, columns);
        _recurrentKernel = Tensors.Trained(weights[1].AsSpan(), layer.Units, columns);
        _bias = layer.UseBias ? Tensors.Trained(weights[2].AsSpan(), [.. layer.BiasShape.Select(axis => (long)axis)]) : null;
        _step = CellStep.Of(layer, _recurrentKernel, _bias);
    }

    public override IReadOnlyList<Tensor> Parameters =>
        _bias is null ? [_kernel, _recurrentKernel] : [_kernel, _recurrentKernel, _bias];

    public override Flow Forward(Flow input, Pass pass)
    {
        var (x, mask) = _layer.GoBackwards ? (input.Values.flip(1), input.Mask?.flip(1)) : (input.Values, input.Mask);
        var (batch, time, features) = (x.shape[0], x.shape[1], x.shape[2]);

        // In Keras every gate has masks of its own where the state is dropped, and all have one otherwise.
        var masks = _layer.RecurrentDropout > 0 ? _layer.Gates : 1;
        var projected = Project(x, pass.DropoutMask(_layer.Dropout, masks, batch, 1, features));
        var recurrentMask = pass.DropoutMask(_layer.RecurrentDropout, masks, batch, _layer.Units);
        if (_step.InputBias is { } bias)
        {
            projected = projected.add(bias);
        }

        var state = _step.Zero(batch);
        var outputs = new List<Tensor>();
        for (var t = 0L; t < time; t++)
        {
            var next = _step.Next(projected.select(1, t), state, recurrentMask);
            state = mask is null ? next : Keep(mask.select(1, t).unsqueeze(-1), next, state);
            outputs.Add(state[0]);
        }

        return _layer.ReturnSequences ? new(stack(outputs, 1), input.Mask) : new(outputs[^1], null);
    }

    public override IEnumerable<float[]> Export() => Parameters.Select(parameter => parameter.Values());

    private Tensor Project(Tensor x, Tensor? masks) => masks is null
        ? x.matmul(_kernel)
        : cat([.. _kernel.chunk(masks.shape[0], -1).Select((gates, i) => x.mul(masks[i]).matmul(gates))], -1);

    // A masked step copies state, and so output, forward.
    private static Tensor[] Keep(Tensor counts, Tensor[] next, Tensor[] before) =>
        [.. next.Zip(before, (n, b) => where(counts, n, b))];
}
