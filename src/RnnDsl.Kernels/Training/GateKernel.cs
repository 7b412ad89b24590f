namespace RnnDsl.Kernels;

/// <summary>
/// Some gates of a kernel <c>(depth, gates * units)</c>, each padded to whole vectors and in an order of its own:
/// products with it, with its transpose, and its gradient.
/// </summary>
/// <param name="depth">Number of rows.</param>
/// <param name="units">Columns of a gate.</param>
/// <param name="gatesOfKernel">How many gates lie side by side in the whole kernel.</param>
/// <param name="gates">Which of them to take, in which order.</param>
internal sealed class GateKernel(int depth, int units, int gatesOfKernel, params int[] gates)
{
    private readonly int _width = PackedMatrix.PaddedWidth(units);
    private readonly PackedMatrix _forward = new(depth, gates.Length * PackedMatrix.PaddedWidth(units));
    private readonly PackedMatrix _transposed = new(gates.Length * PackedMatrix.PaddedWidth(units), depth);

    /// <summary>Columns, the padding included.</summary>
    public int Columns => _forward.Width;

    /// <summary>Columns of the transpose, the padding included.</summary>
    public int PaddedDepth => _transposed.Width;

    /// <summary>Number of values of a gradient.</summary>
    public int GradientSize => depth * Columns;

    /// <summary>Takes the values of the whole kernel, row by row.</summary>
    public void Load(ReadOnlySpan<float> kernel)
    {
        for (var row = 0; row < depth; row++)
        {
            for (var gate = 0; gate < gates.Length; gate++)
            {
                var values = kernel.Slice(((row * gatesOfKernel) + gates[gate]) * units, units);
                _forward.Write(row, gate * _width, values);
                _transposed.WriteColumn(gate * _width, row, values);
            }
        }
    }

    /// <summary>Adds rows <c>(rows, depth)</c> times the kernel to <c>(rows, columns)</c>.</summary>
    public void AddProduct(ReadOnlySpan<float> left, int leftStride, int rows, Span<float> result, int resultStride) =>
        _forward.AddProduct(left, leftStride, rows, result, resultStride);

    /// <summary>Adds rows <c>(rows, columns)</c> times the transposed kernel to <c>(rows, depth)</c>.</summary>
    public void AddTransposedProduct(ReadOnlySpan<float> left, int leftStride, int rows, Span<float> result, int resultStride) =>
        _transposed.AddProduct(left, leftStride, rows, result, resultStride);

    /// <summary>Adds the gradient that rows give, <c>(depth, columns)</c>.</summary>
    /// <param name="left">What was multiplied with the kernel.</param>
    /// <param name="leftStride">From one row to the next.</param>
    /// <param name="right">The gradients of the products.</param>
    /// <param name="rightStride">From one row to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="gradient">What is added to.</param>
    public void AddGradient(ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> right, int rightStride, int rows, Span<float> gradient) =>
        OuterProduct.Add(left, leftStride, depth, right, rightStride, Columns, rows, gradient);

    /// <summary>Adds a gradient to that of the whole kernel.</summary>
    public void Unpack(ReadOnlySpan<float> gradient, Span<float> kernelGradient)
    {
        for (var row = 0; row < depth; row++)
        {
            for (var gate = 0; gate < gates.Length; gate++)
            {
                var target = kernelGradient.Slice(((row * gatesOfKernel) + gates[gate]) * units, units);
                SpanArithmetic.Add(gradient.Slice((row * Columns) + (gate * _width), units), target);
            }
        }
    }
}
