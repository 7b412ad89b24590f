using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// i, f, o = σ(x_t W + b + h_(t-1) U), g = tanh(x_t W_c + b_c + h_(t-1) U_c), c_t = f c_(t-1) + i g,
/// h_t = o tanh(c_t), and the derivatives; planes i, f, g, o.
/// </summary>
internal sealed class LstmTraining<T, TActivation, TRecurrent>(int units, bool apart) : TrainingCell(units, apart ? 4 : 1)
    where T : struct, ILanes<T>
    where TActivation : struct, IGateActivation
    where TRecurrent : struct, IGateActivation
{
    private readonly GateKernel _recurrent = new(units, units, 4, [0, 1, 2, 3], apart);

    public override int Planes => 4;

    public override int[] InputGates => [0, 1, 2, 3];

    public override int[] BiasPlanes => [0, 1, 2, 3];

    public override bool HasMemory => true;

    public override int RecurrentGradientSize => _recurrent.GradientSize;

    public override void Load(ReadOnlySpan<float> recurrentKernel) => _recurrent.Load(recurrentKernel);

    public override void Forward(in StepRows step)
    {
        _recurrent.AddProduct(step.Seen, SeenStride, Width, step.Rows, step.Gates, Stride);
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

        AddSeenGradient(_recurrent, step, step.Gates);
    }

    public override void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient) =>
        _recurrent.AddGradient(seen, SeenStride, Width, gates, Stride, rows, gradient);

    public override void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient) =>
        _recurrent.Unpack(gradient, kernelGradient);

    // Apart, because one loop with all five activations is more than the compiler inlines.
    private static void Activate<TFunction>(ref float values, nint count)
        where TFunction : struct, IGateActivation
    {
        for (nint at = 0; at < count; at += T.Count)
        {
            TFunction.Of(T.Load(ref Unsafe.Add(ref values, at))).Store(ref Unsafe.Add(ref values, at));
        }
    }
}
