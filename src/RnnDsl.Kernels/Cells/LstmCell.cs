using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// i, f, o = σ(x_t W + b + h_(t-1) U), g = tanh(x_t W_c + b_c + h_(t-1) U_c), c_t = f c_(t-1) + i g,
/// h_t = o tanh(c_t); planes i, f, g, o.
/// </summary>
internal sealed class LstmCell<T, TActivation, TRecurrent>(int units, bool apart) : RecurrentCell(units, apart ? 4 : 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IElementwise
    where TRecurrent : struct, IElementwise
{
    /// <summary>The recurrent kernel.</summary>
    public GateKernel Recurrent { get; } = new(units, units, 4, [0, 1, 2, 3], apart);

    public override int Planes => 4;

    public override int[] InputGates => [0, 1, 2, 3];

    public override int[] BiasPlanes => [0, 1, 2, 3];

    public override bool HasMemory => true;

    public override void Load(ReadOnlySpan<float> recurrentKernel) => Recurrent.Load(recurrentKernel);

    public override void Forward(in StepRows step)
    {
        Recurrent.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates, Stride);
        for (var row = 0; row < step.Rows; row++)
        {
            ref var i = ref MemoryMarshal.GetReference(step.Gates[(row * Stride)..]);
            ref var f = ref Unsafe.Add(ref i, Width);
            ref var g = ref Unsafe.Add(ref f, Width);
            ref var o = ref Unsafe.Add(ref g, Width);
            var at = row * Width;
            ref var memoryBefore = ref MemoryMarshal.GetReference(step.MemoryBefore[at..]);
            ref var memory = ref MemoryMarshal.GetReference(step.Memory[at..]);
            ref var output = ref MemoryMarshal.GetReference(step.Output[at..]);
            Activate<TRecurrent>(ref i, 2 * Width);
            Activate<TActivation>(ref g, Width);
            Activate<TRecurrent>(ref o, Width);
            for (nint unit = 0; unit < Width; unit += T.Count)
            {
                var kept = T.Load(ref Unsafe.Add(ref f, unit)) * T.Load(ref Unsafe.Add(ref memoryBefore, unit));
                var c = T.FusedMultiplyAdd(T.Load(ref Unsafe.Add(ref i, unit)), T.Load(ref Unsafe.Add(ref g, unit)), kept);
                c.Store(ref Unsafe.Add(ref memory, unit));
                (T.Load(ref Unsafe.Add(ref o, unit)) * TActivation.Of(c)).Store(ref Unsafe.Add(ref output, unit));
            }
        }
    }

    // Apart, because one loop with all five activations is more than the compiler inlines.
    private static void Activate<TFunction>(ref float values, nint count)
        where TFunction : struct, IElementwise
    {
        for (nint at = 0; at < count; at += T.Count)
        {
            TFunction.Of(T.Load(ref Unsafe.Add(ref values, at))).Store(ref Unsafe.Add(ref values, at));
        }
    }
}
