using RnnDsl.Kernels;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent.Fused;

/// <summary>One call of a fused layer, from its forward pass to its backward one.</summary>
/// <param name="run">What computes it.</param>
/// <param name="giveBack">Takes that back when no backward pass can follow any more.</param>
internal sealed class FusedCall(RecurrentRun run, Action<RecurrentRun> giveBack)
{
    /// <summary>The layer.</summary>
    public required RecurrentLayer Layer { get; init; }

    /// <summary>The values, the kernels, the bias if there is one, and the initial states if there are any; contiguous.</summary>
    public required IReadOnlyList<Tensor> Inputs { get; init; }

    /// <summary>Whether a backward pass may follow.</summary>
    public required bool Differentiates { get; init; }

    /// <summary>Whether the values need a gradient.</summary>
    public required bool DifferentiatesValues { get; init; }

    /// <summary>Token ids <c>(batch, time)</c>, where the values are the vectors of tokens.</summary>
    public Tensor? Tokens { get; init; }

    /// <summary>Which steps count, <c>(batch, time)</c>.</summary>
    public Tensor? Mask { get; init; }

    /// <summary>By what the inputs are multiplied, <c>(masks, batch, features)</c>.</summary>
    public float[]? InputDropout { get; init; }

    /// <summary>By what the recurrent kernel sees the state multiplied, <c>(masks, batch, units)</c>.</summary>
    public float[]? RecurrentDropout { get; init; }

    /// <summary>What it is part of: it may be stopped, and is told what fails on the way back.</summary>
    public required Pass Pass { get; init; }

    private RecurrentRun Run { get; } = run;

    private int FirstState => Layer.UseBias ? 4 : 3;

    private int Outputs => Layer.HasCell ? 3 : 2;

    /// <summary>The outputs and the last states, call by call.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="x">What goes in, call by call.</param>
    public static List<Tensor> Forward(FusedCall[] calls, List<Tensor> x)
    {
        List<Tensor> outputs = [];
        var at = 0;
        foreach (var call in calls)
        {
            outputs.AddRange(call.Start(x.GetRange(at, call.Inputs.Count)));
            at += call.Inputs.Count;
        }

        RecurrentRun.Forward([.. calls.Select(call => call.Run)]);
        foreach (var call in calls.Where(call => !call.Differentiates))
        {
            call.GiveBack();
        }

        return outputs;
    }

    /// <summary>The gradients of what went in, call by call.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="x">What went in, call by call.</param>
    /// <param name="outputGradients">The gradients of what came out, call by call.</param>
    public static List<Tensor> Backward(FusedCall[] calls, List<Tensor> x, List<Tensor> outputGradients)
    {
        List<Tensor> gradients = [];
        var (at, from) = (0, 0);
        foreach (var call in calls)
        {
            gradients.AddRange(call.StartBack(x.GetRange(at, call.Inputs.Count), outputGradients.GetRange(from, call.Outputs)));
            at += call.Inputs.Count;
            from += call.Outputs;
        }

        RecurrentRun.Backward([.. calls.Select(call => call.Run)]);
        Array.ForEach(calls, call => call.GiveBack());
        return gradients;
    }

    private List<Tensor> Start(List<Tensor> x)
    {
        var steps = Tokens ?? x[0];
        var (batch, time) = (steps.shape[0], steps.shape[1]);
        var states = x.Skip(FirstState).ToList();
        List<Tensor> outputs =
        [
            Layer.ReturnSequences ? empty(batch, time, Layer.Units) : zeros(batch, Layer.Units),
            .. Enumerable.Range(1, Outputs - 1).Select(_ => empty(batch, Layer.Units)),
        ];
        Run.Start(
            Floats(x[1]).Span,
            Floats(x[2]).Span,
            Layer.UseBias ? Floats(x[3]).Span : [],
            new RecurrentInputs
            {
                Batch = (int)batch,
                Time = (int)time,
                Values = Floats(x[0]),
                Tokens = TensorMemory<int>.Of(Tokens),
                Mask = TensorMemory<byte>.Of(Mask),
                InputDropout = InputDropout,
                RecurrentDropout = RecurrentDropout,
                InitialOutput = Floats(states.ElementAtOrDefault(0)),
                InitialMemory = Floats(states.ElementAtOrDefault(1)),
                Stop = Pass.Stop,
            },
            Results(outputs));
        return outputs;
    }

    private List<Tensor> StartBack(List<Tensor> x, List<Tensor> outputGradients)
    {
        var gradients = x.Select((tensor, i) => i > 0 || DifferentiatesValues ? zeros_like(tensor) : null).ToList();
        var states = gradients.Skip(FirstState).ToList();
        Run.StartBack(Floats(x[0]), Results([.. outputGradients.Select(gradient => gradient.contiguous())]), new RecurrentGradients
        {
            Values = Floats(gradients[0]),
            Kernel = Floats(gradients[1]),
            RecurrentKernel = Floats(gradients[2]),
            Bias = Layer.UseBias ? Floats(gradients[3]) : default,
            InitialOutput = Floats(states.ElementAtOrDefault(0)),
            InitialMemory = Floats(states.ElementAtOrDefault(1)),
        });
        return gradients!;
    }

    private void GiveBack() => giveBack(Run);

    private RecurrentResults Results(List<Tensor> tensors) => new()
    {
        Sequence = Layer.ReturnSequences ? Floats(tensors[0]) : default,
        Output = Layer.ReturnSequences ? default : Floats(tensors[0]),
        LastOutput = Floats(tensors[1]),
        LastMemory = Floats(tensors.ElementAtOrDefault(2)),
    };

    private static Memory<float> Floats(Tensor? tensor) => TensorMemory<float>.Of(tensor);
}
