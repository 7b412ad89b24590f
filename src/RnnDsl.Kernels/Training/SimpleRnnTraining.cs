using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>h_t = tanh(x_t W + b + h_(t-1) U), and its derivatives; the one plane is used for the sum alone.</summary>
internal sealed class SimpleRnnTraining<T, TActivation>(int units) : TrainingCell(units, 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
{
    private readonly GateKernel _recurrent = new(units, units, 1, [0], apart: false);

    public override int Planes => 1;

    public override int[] InputGates => [0];

    public override int[] BiasPlanes => [0];

    public override int RecurrentGradientSize => _recurrent.GradientSize;

    public override void Load(ReadOnlySpan<float> recurrentKernel) => _recurrent.Load(recurrentKernel);

    public override void Forward(in StepRows step)
    {
        _recurrent.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates, Stride);
        ref var sum = ref MemoryMarshal.GetReference(step.Gates);
        ref var output = ref MemoryMarshal.GetReference(step.Output);
        for (nint at = 0; at < step.Rows * Width; at += T.Count)
        {
            TActivation.Of(T.Load(ref Unsafe.Add(ref sum, at))).Store(ref Unsafe.Add(ref output, at));
        }
    }

    public override void Backward(in StepRows step)
    {
        ref var sum = ref MemoryMarshal.GetReference(step.Gates);
        ref var output = ref MemoryMarshal.GetReference(step.Output);
        ref var gradient = ref MemoryMarshal.GetReference(step.OutputGradient);
        for (nint at = 0; at < step.Rows * Width; at += T.Count)
        {
            var slope = TActivation.Slope(T.Load(ref Unsafe.Add(ref output, at)));
            WithoutDenormals(T.Load(ref Unsafe.Add(ref gradient, at)) * slope).Store(ref Unsafe.Add(ref sum, at));
            T.Of(0f).Store(ref Unsafe.Add(ref gradient, at));
        }

        AddSeenGradient(_recurrent, step, step.Gates);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient) =>
        _recurrent.AddGradient(seen, SeenStride, Width, gates, Stride, rows, gradient);

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient) =>
        _recurrent.Unpack(gradient, kernelGradient);
}
