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

    public override (Flow Output, RecurrentState Last) Run(Flow input, RecurrentState? start, Pass pass)
    {
        var (x, mask) = Layer.GoBackwards ? (input.Values.flip(1), input.Mask?.flip(1)) : (input.Values, input.Mask);
        var projected = GateDropout.OfInputs(this, Layer, x, pass).Product(x, _kernel);
        if (_step.InputBias is { } bias)
        {
            projected = projected.add(bias);
        }

        var dropout = GateDropout.OfState(this, Layer, x, pass);
        var state = start ?? RecurrentState.Zeros(Layer, x);
        var output = zeros_like(state.Hidden);
        var outputs = new List<Tensor>();
        for (var t = 0L; t < x.shape[1]; t++)
        {
            var next = _step.Next(projected.select(1, t), state, dropout);
            var counts = mask?.select(1, t).unsqueeze(-1);
            output = counts is null ? next.Hidden : where(counts, next.Hidden, output);
            state = counts is null ? next : next.Where(counts, state);
            outputs.Add(output);
        }

        return (Layer.ReturnSequences ? new(stack(outputs, 1), input.Mask) : new(output, null), state);
    }

    public override IEnumerable<float[]> Export() => Parameters.Select(parameter => parameter.Values());
}
