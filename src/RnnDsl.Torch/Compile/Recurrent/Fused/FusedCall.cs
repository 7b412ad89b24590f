using RnnDsl.Kernels;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent.Fused;

/// <summary>One call of a fused layer, from its forward pass to its backward one.</summary>
internal sealed class FusedCall(RecurrentRun run, Action<RecurrentRun> giveBack)
{
    /// <summary>Whether a backward pass may follow.</summary>
    public required bool Differentiates { get; init; }

    /// <summary>Units of the layer.</summary>
    public required int Units { get; init; }

    /// <summary>Whether every step's output is given, or the last one's.</summary>
    public required bool ReturnsSequences { get; init; }

    /// <summary>Whether the last states are given too.</summary>
    public bool ReturnsState { get; init; }

    /// <summary>Token ids <c>(batch, time)</c>, where the values are the vectors of tokens.</summary>
    public Tensor? Tokens { get; init; }

    /// <summary>Which steps count, <c>(batch, time)</c>.</summary>
    public Tensor? Mask { get; init; }

    /// <summary>By what the inputs are multiplied, <c>(batch, features)</c>.</summary>
    public float[]? InputDropout { get; init; }

    /// <summary>By what the recurrent kernel sees the state multiplied, <c>(batch, units)</c>.</summary>
    public float[]? RecurrentDropout { get; init; }

    /// <summary>Whether there is a bias among the weights.</summary>
    public required bool HasBias { get; init; }

    /// <summary>Whether the values need a gradient.</summary>
    public required bool DifferentiatesValues { get; init; }

    /// <summary>The outputs, and where asked for the last states.</summary>
    /// <param name="x">The values, the kernels, the bias if there is one, and the initial states if there are any.</param>
    public List<Tensor> Forward(IReadOnlyList<Tensor> x)
    {
        var steps = Tokens ?? x[0];
        var (batch, time) = (steps.shape[0], steps.shape[1]);
        var states = x.Skip(FirstState).ToList();
        var main = ReturnsSequences ? empty(batch, time, Units) : empty(batch, Units);
        List<Tensor> outputs = [main];
        if (ReturnsState)
        {
            outputs.AddRange(Enumerable.Range(0, run.Cell.HasMemory ? 2 : 1).Select(_ => empty(batch, Units)));
        }

        run.Forward(
            Floats(x[1]).Span,
            Floats(x[2]).Span,
            HasBias ? Floats(x[3]).Span : [],
            new RecurrentInputs
            {
                Batch = (int)batch,
                Time = (int)time,
                Values = Floats(x[0]),
                Tokens = TensorMemory<int>.Of(Tokens),
                Mask = TensorMemory<byte>.Of(Mask),
                InputDropout = InputDropout,
                RecurrentDropout = RecurrentDropout,
                InitialOutput = states.Count > 0 ? Floats(states[0]) : default,
                InitialMemory = states.Count > 1 ? Floats(states[1]) : default,
            },
            Results(outputs));
        if (!Differentiates)
        {
            giveBack(run);
        }

        return outputs;
    }

    /// <summary>The gradients of what went in.</summary>
    public List<Tensor> Backward(IReadOnlyList<Tensor> x, IReadOnlyList<Tensor> outputGradients)
    {
        var gradients = x.Select((tensor, i) => i > 0 || DifferentiatesValues ? zeros_like(tensor) : null).ToList();
        var states = gradients.Skip(FirstState).ToList();
        run.Backward(Floats(x[0]), Results([.. outputGradients.Select(gradient => gradient.contiguous())]), new RecurrentGradients
        {
            Values = TensorMemory<float>.Of(gradients[0]),
            Kernel = Floats(gradients[1]!),
            RecurrentKernel = Floats(gradients[2]!),
            Bias = HasBias ? Floats(gradients[3]!) : default,
            InitialOutput = states.Count > 0 ? Floats(states[0]!) : default,
            InitialMemory = states.Count > 1 ? Floats(states[1]!) : default,
        });
        giveBack(run);
        return gradients!;
    }

    private int FirstState => HasBias ? 4 : 3;

    // Without sequences the output is the last state.
    private RecurrentResults Results(List<Tensor> tensors) => new()
    {
        Sequence = ReturnsSequences ? Floats(tensors[0]) : default,
        Output = ReturnsSequences ? default : Floats(tensors[0]),
        LastOutput = ReturnsState ? Floats(tensors[1]) : default,
        LastMemory = tensors.Count > 2 ? Floats(tensors[2]) : default,
    };

    private static Memory<float> Floats(Tensor tensor) => TensorMemory<float>.Of(tensor);
}
