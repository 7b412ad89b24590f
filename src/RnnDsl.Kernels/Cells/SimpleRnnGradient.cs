using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>The way back through a simple recurrent layer; see <see cref="SimpleRnnCell{T, TActivation}"/>.</summary>
internal sealed class SimpleRnnGradient<T, TActivation>(SimpleRnnCell<T, TActivation> cell) : CellGradient(cell)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
{
    public override int RecurrentGradientSize => cell.Recurrent.GradientSize;

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

        AddSeenGradient(cell.Recurrent, step, step.Gates);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient) =>
        cell.Recurrent.AddGradient(seen, SeenStride, Width, gates, Stride, rows, gradient);

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient) =>
        cell.Recurrent.Unpack(gradient, kernelGradient);
}
