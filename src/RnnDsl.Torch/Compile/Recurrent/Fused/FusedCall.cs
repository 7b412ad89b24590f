using RnnDsl.Kernels;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent.Fused;

/// <summary>One call of a fused layer, from its forward pass to its backward one.</summary>
/// <param name="run">What computes it.</param>
/// <param name="giveBack">Takes that back when no backward pass can follow any more.</param>
internal sealed class FusedCall(RecurrentRun run, Action<RecurrentRun> giveBack)
{
    /// <summary>The layer.</summary>
    public required RecurrentLayer Layer { get; init; }

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

    private int FirstState => Layer.UseBias ? 4 : 3;

    /// <summary>The outputs and the last states.</summary>
    /// <param name="x">The values, the kernels, the bias if there is one, and the initial states if there are any.</param>
    public List<Tensor> Forward(IReadOnlyList<Tensor> x)
    {
        var steps = Tokens ?? x[0];
        var (batch, time) = (steps.shape[0], steps.shape[1]);
        var states = x.Skip(FirstState).ToList();
        List<Tensor> outputs =
        [
            Layer.ReturnSequences ? empty(batch, time, Layer.Units) : zeros(batch, Layer.Units),
            .. Enumerable.Range(0, Layer.HasCell ? 2 : 1).Select(_ => empty(batch, Layer.Units)),
        ];
        run.Forward(
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
            },
            Results(outputs));
        if (!Differentiates)
        {
            giveBack(run);
        }

        return outputs;
    }

    /// <summary>The gradients of what went in.</summary>
    /// <param name="x">What went in.</param>
    /// <param name="outputGradients">The gradients of what came out.</param>
    public List<Tensor> Backward(IReadOnlyList<Tensor> x, IReadOnlyList<Tensor> outputGradients)
    {
        var gradients = x.Select((tensor, i) => i > 0 || DifferentiatesValues ? zeros_like(tensor) : null).ToList();
        var states = gradients.Skip(FirstState).ToList();
        run.Backward(Floats(x[0]), Results([.. outputGradients.Select(gradient => gradient.contiguous())]), new RecurrentGradients
        {
            Values = Floats(gradients[0]),
            Kernel = Floats(gradients[1]),
            RecurrentKernel = Floats(gradients[2]),
            Bias = Layer.UseBias ? Floats(gradients[3]) : default,
            InitialOutput = Floats(states.ElementAtOrDefault(0)),
            InitialMemory = Floats(states.ElementAtOrDefault(1)),
        });
        giveBack(run);
        return gradients!;
    }

    private RecurrentResults Results(List<Tensor> tensors) => new()
    {
        Sequence = Layer.ReturnSequences ? Floats(tensors[0]) : default,
        Output = Layer.ReturnSequences ? default : Floats(tensors[0]),
        LastOutput = Floats(tensors[1]),
        LastMemory = Floats(tensors.ElementAtOrDefault(2)),
    };

    private static Memory<float> Floats(Tensor? tensor) => TensorMemory<float>.Of(tensor);
}
