using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>The way back through a GRU that resets after the product; see <see cref="GruCell{T, TActivation, TRecurrent}"/>.</summary>
internal sealed class GruGradient<T, TActivation, TRecurrent>(GruCell<T, TActivation, TRecurrent> cell) : CellGradient(cell)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
    where TRecurrent : struct, IGateActivation
{
    public override int RecurrentGradientSize => cell.Recurrent.GradientSize;

    public override void Backward(in StepRows step)
    {
        for (var row = 0; row < step.Rows; row++)
        {
            ref var h = ref MemoryMarshal.GetReference(step.Gates[(row * Stride)..]);
            ref var z = ref Unsafe.Add(ref h, Width);
            ref var r = ref Unsafe.Add(ref z, Width);
            ref var n = ref Unsafe.Add(ref r, Width);
            var at = row * Width;
            ref var before = ref MemoryMarshal.GetReference(step.Before[at..]);
            ref var gradient = ref MemoryMarshal.GetReference(step.OutputGradient[at..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var candidate = T.Load(ref Unsafe.Add(ref h, unit));
                var update = T.Load(ref Unsafe.Add(ref z, unit));
                var reset = T.Load(ref Unsafe.Add(ref r, unit));
                var inner = T.Load(ref Unsafe.Add(ref n, unit));
                var dh = T.Load(ref Unsafe.Add(ref gradient, unit));
                var dCandidate = WithoutDenormals(dh * (T.Of(1f) - update) * TActivation.Slope(candidate));
                var dUpdate = dh * (T.Load(ref Unsafe.Add(ref before, unit)) - candidate) * TRecurrent.Slope(update);
                dCandidate.Store(ref Unsafe.Add(ref h, unit));
                WithoutDenormals(dUpdate).Store(ref Unsafe.Add(ref z, unit));
                WithoutDenormals(dCandidate * inner * TRecurrent.Slope(reset)).Store(ref Unsafe.Add(ref r, unit));
                WithoutDenormals(dCandidate * reset).Store(ref Unsafe.Add(ref n, unit));
                WithoutDenormals(dh * update).Store(ref Unsafe.Add(ref gradient, unit));
            }
        }

        AddSeenGradient(cell.Recurrent, step, step.Gates[Width..]);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient) =>
        cell.Recurrent.AddGradient(seen, SeenStride, Width, gates[Width..], Stride, rows, gradient);

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient) =>
        cell.Recurrent.Unpack(gradient, kernelGradient);
}
