namespace RnnDsl.Kernels;

/// <summary>
/// Some gates of a kernel <c>(depth, gates * units)</c>, each padded to whole vectors and in an order of its own:
/// products with it, with its transpose, and its gradient. Its gates see the same values, or each its own: then the
/// values of all gates lie side by side in every row.
/// </summary>
internal sealed class GateKernel
{
    private readonly int _depth;
    private readonly int _units;
    private readonly int _width;
    private readonly int _gatesOfKernel;
    private readonly int[] _gates;
    private readonly PackedMatrix[] _forward;
    private readonly PackedMatrix[] _transposed;

    /// <summary>A kernel of zeros.</summary>
    /// <param name="depth">Number of rows.</param>
    /// <param name="units">Columns of a gate.</param>
    /// <param name="gatesOfKernel">How many gates lie side by side in the whole kernel.</param>
    /// <param name="gates">Which of them to take, in which order.</param>
    /// <param name="apart">Whether every gate sees values of its own.</param>
    public GateKernel(int depth, int units, int gatesOfKernel, int[] gates, bool apart)
    {
        (_depth, _units, _width, _gatesOfKernel, _gates) = (depth, units, PackedMatrix.PaddedWidth(units), gatesOfKernel, gates);
        Parts = apart ? gates.Length : 1;
        var columns = gates.Length / Parts * _width;
        _forward = [.. Enumerable.Range(0, Parts).Select(_ => new PackedMatrix(depth, columns))];
        _transposed = [.. Enumerable.Range(0, Parts).Select(_ => new PackedMatrix(columns, depth))];
    }

    /// <summary>How many values of a feature every row has: one a gate, or one for all.</summary>
    public int Parts { get; }

    /// <summary>Columns, the padding included.</summary>
    public int Columns => _gates.Length * _width;

    /// <summary>Columns of the transpose, the padding included; for every part.</summary>
    public int PaddedDepth => _transposed[0].Width;

    /// <summary>Number of values of a gradient.</summary>
    public int GradientSize => _depth * Columns;

    private int PartColumns => Columns / Parts;

    /// <summary>The gate of the whole kernel that a part sees with; the first one where there is one part.</summary>
    public int GateOf(int part) => _gates[part];

    /// <summary>Takes the values of the whole kernel, row by row.</summary>
    public void Load(ReadOnlySpan<float> kernel)
    {
        var gatesOfPart = _gates.Length / Parts;
        for (var row = 0; row < _depth; row++)
        {
            for (var gate = 0; gate < _gates.Length; gate++)
            {
                var values = kernel.Slice(((row * _gatesOfKernel) + _gates[gate]) * _units, _units);
                var (part, column) = (gate / gatesOfPart, gate % gatesOfPart * _width);
                _forward[part].Write(row, column, values);
                _transposed[part].WriteColumn(column, row, values);
            }
        }
    }

    /// <summary>Adds rows times the kernel to <c>(rows, columns)</c>.</summary>
    /// <param name="left">The rows.</param>
    /// <param name="leftStride">From one row to the next.</param>
    /// <param name="partStride">From one part of a row to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="result">What is added to.</param>
    /// <param name="resultStride">From one row of the result to the next.</param>
    public void AddProduct(ReadOnlySpan<float> left, int leftStride, int partStride, int rows, Span<float> result, int resultStride)
    {
        for (var part = 0; part < Parts; part++)
        {
            _forward[part].AddProduct(left[(part * partStride)..], leftStride, rows, result[(part * PartColumns)..], resultStride);
        }
    }

    /// <summary>Adds rows <c>(rows, columns)</c> times the transposed kernel to rows of parts.</summary>
    /// <param name="left">The rows.</param>
    /// <param name="leftStride">From one row to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="result">What is added to.</param>
    /// <param name="resultStride">From one row of the result to the next; its parts have <see cref="PaddedDepth"/>.</param>
    public void AddTransposedProduct(ReadOnlySpan<float> left, int leftStride, int rows, Span<float> result, int resultStride)
    {
        for (var part = 0; part < Parts; part++)
        {
            _transposed[part].AddProduct(left[(part * PartColumns)..], leftStride, rows, result[(part * PaddedDepth)..], resultStride);
        }
    }

    /// <summary>Adds the gradient that rows give.</summary>
    /// <param name="left">What was multiplied with the kernel.</param>
    /// <param name="leftStride">From one row to the next.</param>
    /// <param name="partStride">From one part of a row to the next.</param>
    /// <param name="right">The gradients of the products.</param>
    /// <param name="rightStride">From one row to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="gradient">What is added to.</param>
    public void AddGradient(
        ReadOnlySpan<float> left,
        int leftStride,
        int partStride,
        ReadOnlySpan<float> right,
        int rightStride,
        int rows,
        Span<float> gradient)
    {
        var size = _depth * PartColumns;
        for (var part = 0; part < Parts; part++)
        {
            OuterProduct.Add(
                left[(part * partStride)..],
                leftStride,
                _depth,
                right[(part * PartColumns)..],
                rightStride,
                PartColumns,
                rows,
                gradient.Slice(part * size, size));
        }
    }

    /// <summary>Adds a gradient to that of the whole kernel.</summary>
    public void Unpack(ReadOnlySpan<float> gradient, Span<float> kernelGradient)
    {
        var gatesOfPart = _gates.Length / Parts;
        for (var row = 0; row < _depth; row++)
        {
            for (var gate = 0; gate < _gates.Length; gate++)
            {
                var (part, column) = (gate / gatesOfPart, gate % gatesOfPart * _width);
                var target = kernelGradient.Slice(((row * _gatesOfKernel) + _gates[gate]) * _units, _units);
                SpanArithmetic.Add(gradient.Slice((((part * _depth) + row) * PartColumns) + column, _units), target);
            }
        }
    }
}
