using System.Runtime.CompilerServices;

namespace RnnDsl.Kernels;

/// <summary>The way back through one step of a recurrence.</summary>
/// <param name="cell">The recurrence.</param>
internal abstract class CellGradient(RecurrentCell cell)
{
    /// <summary>Number of values of a gradient of the recurrent kernel.</summary>
    public abstract int RecurrentGradientSize { get; }

    protected int Width { get; } = cell.Width;

    protected int Stride { get; } = cell.Stride;

    protected int SeenParts { get; } = cell.SeenParts;

    protected int SeenStride { get; } = cell.SeenStride;

    /// <summary>From the gradients of the states after a step to those of the gates and of the states before it.</summary>
    public abstract void Backward(in StepRows step);

    /// <summary>Adds what rows give to a gradient of the recurrent kernel.</summary>
    /// <param name="seen">What the recurrent kernel saw, rows of <see cref="RecurrentCell.SeenStride"/>.</param>
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
