using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// z, r = σ(x_t W + b + h_(t-1) U), h~ = tanh(x_t W_h + b_h + (r h_(t-1)) U_h), h_t = z h_(t-1) + (1 - z) h~, and
/// the derivatives. Planes h~, z, r and r h_(t-1).
/// </summary>
internal sealed class GruResetBeforeTraining<T, TActivation, TRecurrent>(int units, bool apart) : TrainingCell(units, apart ? 3 : 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
    where TRecurrent : struct, IGateActivation
{
    private readonly GateKernel _gates = new(units, units, 3, [0, 1], apart);
    private readonly GateKernel _candidate = new(units, units, 3, [2], apart: false);

    public override int Planes => 4;

    public override int[] InputGates => [2, 0, 1];

    public override int[] BiasPlanes => [1, 2, 0];

    public override int RecurrentGradientSize => _gates.GradientSize + _candidate.GradientSize;

    // Where what the candidate sees lies in what all gates see.
    private int CandidatePart => (SeenParts - 1) * Width;

    public override void Load(ReadOnlySpan<float> recurrentKernel)
    {
        _gates.Load(recurrentKernel);
        _candidate.Load(recurrentKernel);
    }

    public override void Forward(in StepRows step)
    {
        _gates.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates[Width..], Stride);
        for (var row = 0; row < step.Rows; row++)
        {
            ref var z = ref MemoryMarshal.GetReference(step.Gates[((row * Stride) + Width)..]);
            ref var r = ref Unsafe.Add(ref z, Width);
            ref var kept = ref Unsafe.Add(ref r, Width);
            ref var seen = ref MemoryMarshal.GetReference(step.Seen[((row * SeenStride) + CandidatePart)..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                TRecurrent.Of(T.Load(ref Unsafe.Add(ref z, unit))).Store(ref Unsafe.Add(ref z, unit));
                var reset = TRecurrent.Of(T.Load(ref Unsafe.Add(ref r, unit)));
                reset.Store(ref Unsafe.Add(ref r, unit));
                (reset * T.Load(ref Unsafe.Add(ref seen, unit))).Store(ref Unsafe.Add(ref kept, unit));
            }
        }

        _candidate.AddProduct(step.Gates[(3 * Width)..], Stride, 0, step.Rows, step.Gates, Stride);
        for (var row = 0; row < step.Rows; row++)
        {
            ref var h = ref MemoryMarshal.GetReference(step.Gates[(row * Stride)..]);
            ref var z = ref Unsafe.Add(ref h, Width);
            ref var before = ref MemoryMarshal.GetReference(step.Before[(row * Width)..]);
            ref var output = ref MemoryMarshal.GetReference(step.Output[(row * Width)..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var update = T.Load(ref Unsafe.Add(ref z, unit));
                var candidate = TActivation.Of(T.Load(ref Unsafe.Add(ref h, unit)));
                candidate.Store(ref Unsafe.Add(ref h, unit));
                T.FusedMultiplyAdd(update, T.Load(ref Unsafe.Add(ref before, unit)), (T.Of(1f) - update) * candidate)
                    .Store(ref Unsafe.Add(ref output, unit));
            }
        }
    }

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
        _candidate.AddTransposedProduct(step.Gates, Stride, step.Rows, step.SeenGradient[CandidatePart..], SeenStride);
        for (var row = 0; row < step.Rows; row++)
        {
            ref var r = ref MemoryMarshal.GetReference(step.Gates[((row * Stride) + (2 * Width))..]);
            ref var seen = ref MemoryMarshal.GetReference(step.Seen[((row * SeenStride) + CandidatePart)..]);
            ref var seenGradient = ref MemoryMarshal.GetReference(step.SeenGradient[((row * SeenStride) + CandidatePart)..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var reset = T.Load(ref Unsafe.Add(ref r, unit));
                var dKept = T.Load(ref Unsafe.Add(ref seenGradient, unit));
                WithoutDenormals(dKept * T.Load(ref Unsafe.Add(ref seen, unit)) * TRecurrent.Slope(reset)).Store(ref Unsafe.Add(ref r, unit));
                (dKept * reset).Store(ref Unsafe.Add(ref seenGradient, unit));
            }
        }

        _gates.AddTransposedProduct(step.Gates[Width..], Stride, step.Rows, step.SeenGradient, SeenStride);
        AddSeenGradient(step);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient)
    {
        _gates.AddGradient(seen, SeenStride, Width, gates[Width..], Stride, rows, gradient);
        _candidate.AddGradient(gates[(3 * Width)..], Stride, 0, gates, Stride, rows, gradient[_gates.GradientSize..]);
    }

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient)
    {
        _gates.Unpack(gradient, kernelGradient);
        _candidate.Unpack(gradient[_gates.GradientSize..], kernelGradient);
    }
}
