using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>h_t = tanh(x_t W + b + h_(t-1) U); the one plane is used for the sum alone.</summary>
internal sealed class SimpleRnnCell<T, TActivation>(int units) : RecurrentCell(units, 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IElementwise
{
    /// <summary>The recurrent kernel.</summary>
    public GateKernel Recurrent { get; } = new(units, units, 1, [0], apart: false);

    public override int Planes => 1;

    public override int[] InputGates => [0];

    public override int[] BiasPlanes => [0];

    public override void Load(ReadOnlySpan<float> recurrentKernel) => Recurrent.Load(recurrentKernel);

    public override void Forward(in StepRows step)
    {
        Recurrent.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates, Stride);
        ref var sum = ref MemoryMarshal.GetReference(step.Gates);
        ref var output = ref MemoryMarshal.GetReference(step.Output);
        for (nint at = 0; at < step.Rows * Width; at += T.Count)
        {
            TActivation.Of(T.Load(ref Unsafe.Add(ref sum, at))).Store(ref Unsafe.Add(ref output, at));
        }
    }
}
