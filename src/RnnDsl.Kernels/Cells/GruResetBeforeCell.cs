using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// z, r = σ(x_t W + b + h_(t-1) U), h~ = tanh(x_t W_h + b_h + (r h_(t-1)) U_h), h_t = z h_(t-1) + (1 - z) h~.
/// Planes h~, z, r and r h_(t-1).
/// </summary>
internal sealed class GruResetBeforeCell<T, TActivation, TRecurrent>(int units, bool apart) : RecurrentCell(units, apart ? 3 : 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IElementwise
    where TRecurrent : struct, IElementwise
{
    /// <summary>The recurrent kernel of z and r.</summary>
    public GateKernel Gates { get; } = new(units, units, 3, [0, 1], apart);

    /// <summary>The recurrent kernel of h~.</summary>
    public GateKernel Candidate { get; } = new(units, units, 3, [2], apart: false);

    public override int Planes => 4;

    public override int[] InputGates => [2, 0, 1];

    public override int[] BiasPlanes => [1, 2, 0];

    /// <summary>Where what the candidate sees lies in what all gates see.</summary>
    public int CandidatePart => (SeenParts - 1) * Width;

    public override void Load(ReadOnlySpan<float> recurrentKernel)
    {
        Gates.Load(recurrentKernel);
        Candidate.Load(recurrentKernel);
    }

    public override void Forward(in StepRows step)
    {
        Gates.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates[Width..], Stride);
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

        Candidate.AddProduct(step.Gates[(3 * Width)..], Stride, 0, step.Rows, step.Gates, Stride);
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
}
