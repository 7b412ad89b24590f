using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// Any recurrent layer, step by step in tensor operations: slow, and right for every activation, mask, dropout
/// and variant.
/// </summary>
internal sealed class SteppedRecurrence : CompiledRecurrence
{
    private readonly Tensor _kernel;
    private readonly Tensor _recurrentKernel;
    private readonly Tensor? _bias;
    private readonly CellStep _step;

    public SteppedRecurrence(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights)
        : base(layer)
    {
        var columns = layer.Gates * layer.Units;
        _kernel = Tensors.Trained(weights[0].AsSpan(), features, columns);
        _recurrentKernel = Tensors.Trained(weights[1].AsSpan(), layer.Units, columns);
        _bias = layer.UseBias ? Tensors.Trained(weights[2].AsSpan(), [.. layer.BiasShape.Select(axis => (long)axis)]) : null;
        _step = CellStep.Of(layer, _recurrentKernel, _bias);
    }

    public override IReadOnlyList<Tensor> Parameters =>
        _bias is null ? [_kernel, _recurrentKernel] : [_kernel, _recurrentKernel, _bias];

    public override Tensor Weight(string name) => name switch
    {
        "kernel" => _kernel,
        "recurrent_kernel" => _recurrentKernel,
        _ => _bias!,
    };

    public override (Flow Output, RecurrentState Last) Run(Flow input, RecurrentState? start, Pass pass)
    {
        var (x, mask) = Layer.GoBackwards ? (input.Values.flip(1), input.Mask?.flip(1)) : (input.Values, input.Mask);
        var (batch, time, features) = (x.shape[0], x.shape[1], x.shape[2]);

        // In Keras every gate has masks of its own where the state is dropped, and all have one otherwise.
        var masks = Layer.RecurrentDropout > 0 ? Layer.Gates : 1;
        var projected = Project(x, pass.DropoutMask(this, Layer.Dropout, Layer.Seed, masks, batch, 1, features));
        var recurrentMask = pass.DropoutMask(this, Layer.RecurrentDropout, Layer.Seed, masks, batch, Layer.Units);
        if (_step.InputBias is { } bias)
        {
            projected = projected.Plus(bias);
        }

        var state = start ?? RecurrentState.Zeros(Layer, x);
        var output = zeros_like(state.Hidden);
        var outputs = new List<Tensor>();
        for (var t = 0L; t < time; t++)
        {
            var next = _step.Next(projected.select(1, t), state, recurrentMask);
            var counts = mask?.select(1, t).unsqueeze(-1);
            output = counts is null ? next.Hidden : where(counts, next.Hidden, output);
            state = counts is null ? next : next.Where(counts, state);
            outputs.Add(output);
        }

        return (Layer.ReturnSequences ? new(stack(outputs, 1), input.Mask) : new(output, null), state);
    }

    public override IEnumerable<float[]> Export() => Parameters.Select(parameter => parameter.Values());

    private Tensor Project(Tensor x, Tensor? masks) => masks is null
        ? x.matmul(_kernel)
        : cat([.. _kernel.chunk(masks.shape[0], -1).Select((gates, i) => x.mul(masks[i]).matmul(gates))], -1);
}
