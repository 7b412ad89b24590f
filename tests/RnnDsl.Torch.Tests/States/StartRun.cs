using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent;
using RnnDsl.Torch.Tests.Golden;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.States;

/// <summary>A <see cref="StartCase"/> on a way of computing it, in libtorch's default precision.</summary>
internal sealed class StartRun : IDisposable
{
    private readonly StartCase _golden;
    private readonly CompiledRecurrence _compiled;
    private readonly Tensor[] _start;
    private readonly Tensor? _mask;

    public StartRun(StartCase golden, ComputePath path)
    {
        var (layer, features, weights) = ((RecurrentLayer)golden.Layer.Read(), golden.InputShape[2], golden.Weights.Select(w => w.ToValueList()).ToValueList());
        _golden = golden;
        _compiled = RecurrentCompiler.Compile(layer, features, weights, golden.Mask.Length > 0, path.Options());
        Inputs = Variable(golden.Inputs, [.. golden.InputShape.Select(axis => (long)axis)]);
        _start = [.. golden.Start.Select(values => Variable(values, golden.InputShape[0], layer.Units))];
        _mask = golden.Mask.Length > 0 ? tensor(golden.Mask, [golden.InputShape[0], golden.InputShape[1]]) : null;
    }

    public Tensor Inputs { get; }

    public IReadOnlyList<Tensor> Start => _start;

    public IReadOnlyList<Tensor> Weights => _compiled.Parameters;

    /// <summary>Every case in one direction on every way that can compute it.</summary>
    public static IEnumerable<(string Name, ComputePath Path)> Cases =>
        from name in StateCases.Starts
        where StateCases.Start(name).Layer.Read() is RecurrentLayer
        from path in new[] { ComputePath.Fused, ComputePath.Native, ComputePath.Stepped }
        where Computes(StateCases.Start(name), path)
        select (name, path);

    /// <summary>The output, the parts of the final state, and the loss.</summary>
    public (Tensor Output, Tensor[] States, Tensor Loss) Forward()
    {
        var (flow, last) = _compiled.Run(new Flow(Inputs, _mask), new(_start[0], _start.ElementAtOrDefault(1)), Pass.Inference);
        Tensor[] states = last.Cell is null ? [last.Hidden] : [last.Hidden, last.Cell];
        var weighted = states.Prepend(flow.Values).Zip(_golden.StateLossWeights.Prepend(_golden.LossWeights), (values, weights) =>
            values.mul(Constant(weights, values.shape)).sum());
        return (flow.Values, states, weighted.Aggregate((a, b) => a.add(b)));
    }

    /// <summary>Gradients of the weights, in Keras' layout.</summary>
    public float[][] InKerasLayout(IEnumerable<Tensor> gradients)
    {
        using var _ = no_grad();
        foreach (var (parameter, gradient) in Weights.Zip(gradients))
        {
            // Gradients put where the weights are come out in the layout of the weights.
            parameter.copy_(gradient);
        }

        return [.. _compiled.Export()];
    }

    public void Dispose() => _compiled.Dispose();

    private static bool Computes(StartCase golden, ComputePath path) => path switch
    {
        ComputePath.Fused => FusedRecurrence.Computes((RecurrentLayer)golden.Layer.Read()),
        ComputePath.Native => golden.Mask.Length == 0 && NativeRecurrence.Computes((RecurrentLayer)golden.Layer.Read()),
        _ => true,
    };

    private static Tensor Variable(float[] values, params long[] shape) => Constant(values, shape).requires_grad_();

    private static Tensor Constant(float[] values, long[] shape) => tensor(values, shape).to(get_default_dtype());
}
