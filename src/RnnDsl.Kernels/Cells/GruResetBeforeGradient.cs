using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>The way back through a GRU that resets before the product; see <see cref="GruResetBeforeCell{T, TActivation, TRecurrent}"/>.</summary>
internal sealed class GruResetBeforeGradient<T, TActivation, TRecurrent>(GruResetBeforeCell<T, TActivation, TRecurrent> cell) : CellGradient(cell)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
    where TRecurrent : struct, IGateActivation
{
    public override int RecurrentGradientSize => cell.Gates.GradientSize + cell.Candidate.GradientSize;

    public override void Backward(in StepRows step)
    {
        for (var row = 0; row < step.Rows; row++)
        {
            ref var h = ref MemoryMarshal.GetReference(step.Gates[(row * Stride)..]);
            ref var z = ref Unsafe.Add(ref h, Width);
            ref var before = ref MemoryMarshal.GetReference(step.Before[(row * Width)..]);
            ref var gradient = ref MemoryMarshal.GetReference(step.OutputGradient[(row * Width)..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var candidate = T.Load(ref Unsafe.Add(ref h, unit));
                var update = T.Load(ref Unsafe.Add(ref z, unit));
                var dh = T.Load(ref Unsafe.Add(ref gradient, unit));
                var dUpdate = dh * (T.Load(ref Unsafe.Add(ref before, unit)) - candidate) * TRecurrent.Slope(update);
                WithoutDenormals(dh * (T.Of(1f) - update) * TActivation.Slope(candidate)).Store(ref Unsafe.Add(ref h, unit));
                WithoutDenormals(dUpdate).Store(ref Unsafe.Add(ref z, unit));
                WithoutDenormals(dh * update).Store(ref Unsafe.Add(ref gradient, unit));
            }
        }

        step.SeenGradient.Clear();
        cell.Candidate.AddTransposedProduct(step.Gates, Stride, step.Rows, step.SeenGradient[cell.CandidatePart..], SeenStride);
        for (var row = 0; row < step.Rows; row++)
        {
            ref var r = ref MemoryMarshal.GetReference(step.Gates[((row * Stride) + (2 * Width))..]);
            ref var seen = ref MemoryMarshal.GetReference(step.Seen[((row * SeenStride) + cell.CandidatePart)..]);
            ref var seenGradient = ref MemoryMarshal.GetReference(step.SeenGradient[((row * SeenStride) + cell.CandidatePart)..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var reset = T.Load(ref Unsafe.Add(ref r, unit));
                var dKept = T.Load(ref Unsafe.Add(ref seenGradient, unit));
                WithoutDenormals(dKept * T.Load(ref Unsafe.Add(ref seen, unit)) * TRecurrent.Slope(reset)).Store(ref Unsafe.Add(ref r, unit));
                (dKept * reset).Store(ref Unsafe.Add(ref seenGradient, unit));
            }
        }

        cell.Gates.AddTransposedProduct(step.Gates[Width..], Stride, step.Rows, step.SeenGradient, SeenStride);
        AddSeenGradient(step);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient)
    {
        cell.Gates.AddGradient(seen, SeenStride, Width, gates[Width..], Stride, rows, gradient);
        cell.Candidate.AddGradient(gates[(3 * Width)..], Stride, 0, gates, Stride, rows, gradient[cell.Gates.GradientSize..]);
    }

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient)
    {
        cell.Gates.Unpack(gradient, kernelGradient);
        cell.Candidate.Unpack(gradient[cell.Gates.GradientSize..], kernelGradient);
    }
}
