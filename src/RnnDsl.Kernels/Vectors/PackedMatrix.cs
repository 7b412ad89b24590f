using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// A matrix laid out for products from the left. Its columns are cut into panels of two vectors, the last of one or
/// two and padded with zeros, and a panel's rows lie one after the other, so that a product reads memory in order
/// and never has a remainder of columns.
/// </summary>
internal sealed class PackedMatrix
{
    private readonly AlignedMemory _panels = new();
    private readonly int _depth;

    /// <summary>A matrix of zeros.</summary>
    public PackedMatrix(int depth, int columns)
    {
        (_depth, Width) = (depth, PaddedWidth(columns));
        _panels.Resize(checked(depth * Width)).Span.Clear();
    }

    /// <summary>Number of columns, the padding included.</summary>
    public int Width { get; }

    private static int Lanes => WideLanes.AreSupported ? WideLanes.Count : PortableLanes.Count;

    private static int PanelWidth => 2 * Lanes;

    /// <summary>The number of columns rounded up to whole vectors: how far rows lie apart everywhere in here.</summary>
    public static int PaddedWidth(int columns) => (columns + Lanes - 1) / Lanes * Lanes;

    /// <summary>Writes into a row, from a column on.</summary>
    public void Write(int row, int column, ReadOnlySpan<float> values)
    {
        while (!values.IsEmpty)
        {
            var target = At(row, column, out var left);
            var count = Math.Min(left, values.Length);
            values[..count].CopyTo(target);
            values = values[count..];
            column += count;
        }
    }

    /// <summary>Writes into a column, from a row on.</summary>
    public void WriteColumn(int row, int column, ReadOnlySpan<float> values)
    {
        var target = At(row, column, out _);
        var step = WidthOfPanel(column / PanelWidth * PanelWidth);
        for (var i = 0; i < values.Length; i++)
        {
            target[i * step] = values[i];
        }
    }

    /// <summary>
    /// Adds rows times this matrix to a result. Every value of the result is one chain of fused multiplications
    /// and additions in the order of the inner axis, whatever rows stand beside it.
    /// </summary>
    /// <param name="left">The rows.</param>
    /// <param name="leftStride">Values from one row to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="result">What is added to, rows of <see cref="Width"/>.</param>
    /// <param name="resultStride">Values from one row of the result to the next.</param>
    public void AddProduct(ReadOnlySpan<float> left, int leftStride, int rows, Span<float> result, int resultStride)
    {
        if (rows > 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, ((rows - 1) * leftStride) + _depth);
            ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, ((rows - 1) * resultStride) + Width);
            ref var a = ref MemoryMarshal.GetReference(left);
            ref var c = ref MemoryMarshal.GetReference(result);
            if (WideLanes.AreSupported)
            {
                AddProduct<WideLanes>(ref a, leftStride, rows, ref c, resultStride);
            }
            else
            {
                AddProduct<PortableLanes>(ref a, leftStride, rows, ref c, resultStride);
            }

            GC.KeepAlive(this);
        }
    }

    private void AddProduct<T>(ref float a, int leftStride, int rows, ref float c, int resultStride)
        where T : struct, ILanes<T>
    {
        ref var panels = ref MemoryMarshal.GetReference(_panels.Span);
        var together = rows % 2 == 1 && Width >= 2 * PanelWidth ? rows - 1 : rows;
        for (var column = 0; column < Width && together > 0; column += PanelWidth)
        {
            AddPanel<T>(ref panels, column, ref a, leftStride, together, ref c, resultStride);
        }

        if (together < rows)
        {
            AddRow<T>(ref panels, ref Unsafe.Add(ref a, together * leftStride), ref Unsafe.Add(ref c, together * resultStride));
        }
    }

    private void AddPanel<T>(ref float panels, int column, ref float a, int leftStride, int rows, ref float c, int resultStride)
        where T : struct, ILanes<T>
    {
        ref var panel = ref Unsafe.Add(ref panels, column * _depth);
        ref var target = ref Unsafe.Add(ref c, column);
        var width = WidthOfPanel(column);
        var at = new ProductTile.Operands(_depth, leftStride, 1, width, resultStride);
        if (width == PanelWidth)
        {
            ProductTile.AddTwo<T>(at, rows, ref a, ref panel, ref target);
        }
        else
        {
            ProductTile.AddOne<T>(at, rows, ref a, ref panel, ref target);
        }
    }

    // A row that stands alone goes through two panels at a time, because one has too few chains to keep a processor busy.
    private void AddRow<T>(ref float panels, ref float a, ref float c)
        where T : struct, ILanes<T>
    {
        var column = 0;
        for (; column + (2 * PanelWidth) <= Width; column += 2 * PanelWidth)
        {
            ref var panel = ref Unsafe.Add(ref panels, column * _depth);
            var at = new ProductTile.Operands(_depth, 0, 1, PanelWidth, 0);
            ProductTile.AddOneRow<T>(at, ref a, ref panel, ref Unsafe.Add(ref panel, PanelWidth * _depth), ref Unsafe.Add(ref c, column));
        }

        for (; column < Width; column += PanelWidth)
        {
            AddPanel<T>(ref panels, column, ref a, 0, 1, ref c, 0);
        }
    }

    private int WidthOfPanel(int column) => Math.Min(PanelWidth, Width - column);

    // Where a value lies, and how many more columns the panel has from there on.
    private Span<float> At(int row, int column, out int left)
    {
        var panel = column / PanelWidth * PanelWidth;
        var width = WidthOfPanel(panel);
        left = width - (column - panel);
        return _panels.Span[((panel * _depth) + (row * width) + (column - panel))..];
    }
}
