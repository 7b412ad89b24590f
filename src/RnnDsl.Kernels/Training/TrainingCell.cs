using System.Runtime.CompilerServices;

namespace RnnDsl.Kernels;

/// <summary>
/// One step of a recurrence for some rows, forward and backward. For every row there are planes of <c>width</c>
/// values: the first hold the sums of the gates.
/// </summary>
/// <param name="units">Size of the state.</param>
/// <param name="seenParts">How many values of a unit of the last output the gates see: one for all, or one each.</param>
internal abstract class TrainingCell(int units, int seenParts)
{
    /// <summary>Size of the state rounded up to whole vectors.</summary>
    public int Width { get; } = PackedMatrix.PaddedWidth(units);

    /// <summary>Size of the state.</summary>
    public int Units => units;

    /// <summary>Number of planes that a row needs from the forward pass to the backward one.</summary>
    public abstract int Planes { get; }

    /// <summary>For the first planes, to which the projected input is added: the gates of the input kernel.</summary>
    public abstract int[] InputGates { get; }

    /// <summary>For every gate of the bias the plane to which it is added.</summary>
    public abstract int[] BiasPlanes { get; }

    /// <summary>Whether there is a cell state beside the output.</summary>
    public virtual bool HasMemory => false;

    /// <summary>Number of values of a gradient of the recurrent kernel.</summary>
    public abstract int RecurrentGradientSize { get; }

    /// <summary>How many values of a unit of the last output the gates see: one for all, or one each.</summary>
    public int SeenParts => seenParts;

    /// <summary>Values of all that the gates see of a row.</summary>
    public int SeenStride => SeenParts * Width;

    /// <summary>Values of all planes of a row.</summary>
    public int Stride => Planes * Width;

    /// <summary>Takes the recurrent kernel.</summary>
    public abstract void Load(ReadOnlySpan<float> recurrentKernel);

    /// <summary>From the states before a step to those after it.</summary>
    public abstract void Forward(in StepRows step);

    /// <summary>From the gradients of the states after a step to those of the gates and of the states before it.</summary>
    public abstract void Backward(in StepRows step);

    /// <summary>Adds what rows give to a gradient of the recurrent kernel.</summary>
    /// <param name="seen">What the recurrent kernel saw, rows of <see cref="SeenStride"/>.</param>
    /// <param name="gates">The planes after the backward pass.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="gradient">What is added to.</param>
    public abstract void AddRecurrentGradient(ReadOnlySpan<float> seen, ReadOnlySpan<float> gates, int rows, Span<float> gradient);

    /// <summary>Adds a gradient to that of the recurrent kernel as it was given.</summary>
    public abstract void UnpackRecurrentGradient(ReadOnlySpan<float> gradient, Span<float> kernelGradient);

    /// <summary>Adds to the gradient of the output before what comes through the recurrent kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="step">The step.</param>
    /// <param name="gates">The gradients of the sums, from the kernel's first plane on.</param>
    protected void AddSeenGradient(GateKernel kernel, in StepRows step, ReadOnlySpan<float> gates)
    {
        if (step.Dropout.IsEmpty)
        {
            kernel.AddTransposedProduct(gates, Stride, step.Rows, step.OutputGradient, Width);
        }
        else
        {
            step.SeenGradient.Clear();
            kernel.AddTransposedProduct(gates, Stride, step.Rows, step.SeenGradient, SeenStride);
            AddSeenGradient(step);
        }
    }

    /// <summary>Adds to the gradient of the output before that of what the gates saw of it.</summary>
    protected void AddSeenGradient(in StepRows step)
    {
        if (!step.Dropout.IsEmpty)
        {
            SpanArithmetic.Multiply(step.SeenGradient, step.Dropout, step.SeenGradient);
        }

        for (var row = 0; row < step.Rows; row++)
        {
            for (var part = 0; part < SeenParts; part++)
            {
                SpanArithmetic.Add(
                    step.SeenGradient.Slice((row * SeenStride) + (part * Width), Width),
                    step.OutputGradient.Slice(row * Width, Width));
            }
        }
    }

    /// <summary>
    /// 0 for what is far below every gradient that counts. Vanishing gradients would become denormal numbers, with
    /// which processors compute up to a hundred times slower.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static T WithoutDenormals<T>(T x)
        where T : struct, ILanes<T> => T.WhereLess(T.Abs(x), T.Of(1e-30f), T.Of(0f), x);
}
