using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// z, r = σ(x_t W + b + h_(t-1) U + b'), h~ = tanh(x_t W_h + b_h + r (h_(t-1) U_h + b'_h)),
/// h_t = z h_(t-1) + (1 - z) h~, and the derivatives. Planes h~, z, r and what r is multiplied with: the input is
/// projected to the first three, the state to the last three.
/// </summary>
internal sealed class GruTraining<T, TActivation, TRecurrent>(int units, bool apart) : TrainingCell(units, apart ? 3 : 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
    where TRecurrent : struct, IGateActivation
{
    private readonly GateKernel _recurrent = new(units, units, 3, [0, 1, 2], apart);

    public override int Planes => 4;

    public override int[] InputGates => [2, 0, 1];

    public override int[] BiasPlanes => [1, 2, 0, 1, 2, 3];

    public override int RecurrentGradientSize => _recurrent.GradientSize;

    public override void Load(ReadOnlySpan<float> recurrentKernel) => _recurrent.Load(recurrentKernel);

    public override void Forward(in StepRows step)
    {
        _recurrent.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates[Width..], Stride);
        for (var row = 0; row < step.Rows; row++)
        {
            ref var h = ref MemoryMarshal.GetReference(step.Gates[(row * Stride)..]);
            ref var z = ref Unsafe.Add(ref h, Width);
            ref var r = ref Unsafe.Add(ref z, Width);
            ref var n = ref Unsafe.Add(ref r, Width);
            var at = row * Width;
            ref var before = ref MemoryMarshal.GetReference(step.Before[at..]);
            ref var output = ref MemoryMarshal.GetReference(step.Output[at..]);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var update = TRecurrent.Of(T.Load(ref Unsafe.Add(ref z, unit)));
                var reset = TRecurrent.Of(T.Load(ref Unsafe.Add(ref r, unit)));
                var inner = T.Load(ref Unsafe.Add(ref n, unit));
                var candidate = TActivation.Of(T.FusedMultiplyAdd(reset, inner, T.Load(ref Unsafe.Add(ref h, unit))));
                candidate.Store(ref Unsafe.Add(ref h, unit));
                update.Store(ref Unsafe.Add(ref z, unit));
                reset.Store(ref Unsafe.Add(ref r, unit));
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

        AddSeenGradient(_recurrent, step, step.Gates[Width..]);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient) =>
        _recurrent.AddGradient(seen, SeenStride, Width, gates[Width..], Stride, rows, gradient);

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient) =>
        _recurrent.Unpack(gradient, kernelGradient);
}
