using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>The way back through an LSTM; see <see cref="LstmCell{T, TActivation, TRecurrent}"/>.</summary>
internal sealed class LstmGradient<T, TActivation, TRecurrent>(LstmCell<T, TActivation, TRecurrent> cell) : CellGradient(cell)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
    where TRecurrent : struct, IGateActivation
{
    public override int RecurrentGradientSize => cell.Recurrent.GradientSize;

    public override void Backward(in StepRows step)
    {
        for (var row = 0; row < step.Rows; row++)
        {
            ref var i = ref MemoryMarshal.GetReference(step.Gates[(row * Stride)..]);
            ref var f = ref Unsafe.Add(ref i, Width);
            ref var g = ref Unsafe.Add(ref f, Width);
            ref var o = ref Unsafe.Add(ref g, Width);
            var at = row * Width;
            ref var memoryBefore = ref MemoryMarshal.GetReference(step.MemoryBefore[at..]);
            ref var memory = ref MemoryMarshal.GetReference(step.Memory[at..]);
            ref var outputGradient = ref MemoryMarshal.GetReference(step.OutputGradient[at..]);
            ref var memoryGradient = ref MemoryMarshal.GetReference(step.MemoryGradient[at..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var input = T.Load(ref Unsafe.Add(ref i, unit));
                var forget = T.Load(ref Unsafe.Add(ref f, unit));
                var candidate = T.Load(ref Unsafe.Add(ref g, unit));
                var expose = T.Load(ref Unsafe.Add(ref o, unit));
                var squashed = TActivation.Of(T.Load(ref Unsafe.Add(ref memory, unit)));
                var dh = T.Load(ref Unsafe.Add(ref outputGradient, unit));
                var dc = T.FusedMultiplyAdd(dh * expose, TActivation.Slope(squashed), T.Load(ref Unsafe.Add(ref memoryGradient, unit)));
                WithoutDenormals(dc * candidate * TRecurrent.Slope(input)).Store(ref Unsafe.Add(ref i, unit));
                WithoutDenormals(dc * T.Load(ref Unsafe.Add(ref memoryBefore, unit)) * TRecurrent.Slope(forget)).Store(ref Unsafe.Add(ref f, unit));
                WithoutDenormals(dc * input * TActivation.Slope(candidate)).Store(ref Unsafe.Add(ref g, unit));
                WithoutDenormals(dh * squashed * TRecurrent.Slope(expose)).Store(ref Unsafe.Add(ref o, unit));
                WithoutDenormals(dc * forget).Store(ref Unsafe.Add(ref memoryGradient, unit));
                T.Of(0f).Store(ref Unsafe.Add(ref outputGradient, unit));
            }
        }

        AddSeenGradient(cell.Recurrent, step, step.Gates);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient) =>
        cell.Recurrent.AddGradient(seen, SeenStride, Width, gates, Stride, rows, gradient);

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient) =>
        cell.Recurrent.Unpack(gradient, kernelGradient);
}
