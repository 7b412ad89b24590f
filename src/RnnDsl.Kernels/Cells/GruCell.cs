using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// z, r = σ(x_t W + b + h_(t-1) U + b'), h~ = tanh(x_t W_h + b_h + r (h_(t-1) U_h + b'_h)),
/// h_t = z h_(t-1) + (1 - z) h~. Planes h~, z, r and what r is multiplied with: the input is
/// projected to the first three, the state to the last three.
/// </summary>
internal sealed class GruCell<T, TActivation, TRecurrent>(int units, bool apart) : RecurrentCell(units, apart ? 3 : 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IElementwise
    where TRecurrent : struct, IElementwise
{
    /// <summary>The recurrent kernel.</summary>
    public GateKernel Recurrent { get; } = new(units, units, 3, [0, 1, 2], apart);

    public override int Planes => 4;

    public override int[] InputGates => [2, 0, 1];

    public override int[] BiasPlanes => [1, 2, 0, 1, 2, 3];

    public override void Load(ReadOnlySpan<float> recurrentKernel) => Recurrent.Load(recurrentKernel);

    public override void Forward(in StepRows step)
    {
        Recurrent.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates[Width..], Stride);
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
}
