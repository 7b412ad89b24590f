using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>The product of a transposed matrix and another: what gradients of kernels are made of.</summary>
internal static class OuterProduct
{
    /// <summary>
    /// Adds leftᵀ right to a result, each value one chain in the order of the rows.
    /// </summary>
    /// <param name="left">Rows of <paramref name="depth"/> values.</param>
    /// <param name="leftStride">From one row to the next.</param>
    /// <param name="depth">Number of rows of the result.</param>
    /// <param name="right">Rows of <paramref name="width"/> values.</param>
    /// <param name="rightStride">From one row to the next.</param>
    /// <param name="width">Number of columns of the result, whole vectors.</param>
    /// <param name="rows">Number of rows of the factors.</param>
    /// <param name="result">What is added to, <c>(depth, width)</c>.</param>
    public static void Add(
        ReadOnlySpan<float> left,
        int leftStride,
        int depth,
        ReadOnlySpan<float> right,
        int rightStride,
        int width,
        int rows,
        Span<float> result)
    {
        if (rows > 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, ((rows - 1) * leftStride) + depth);
            ArgumentOutOfRangeException.ThrowIfLessThan(right.Length, ((rows - 1) * rightStride) + width);
            ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, depth * width);
            var at = new ProductTile.Operands(rows, 1, leftStride, rightStride, width);
            ref var a = ref MemoryMarshal.GetReference(left);
            ref var b = ref MemoryMarshal.GetReference(right);
            ref var c = ref MemoryMarshal.GetReference(result);
            if (WideLanes.AreSupported)
            {
                Add<WideLanes>(at, depth, width, ref a, ref b, ref c);
            }
            else
            {
                Add<PortableLanes>(at, depth, width, ref a, ref b, ref c);
            }
        }
    }

    private static void Add<T>(in ProductTile.Operands at, int depth, int width, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        var column = 0;
        for (; column + (2 * T.Count) <= width; column += 2 * T.Count)
        {
            ProductTile.AddTwo<T>(at, depth, ref a, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, column));
        }

        if (column < width)
        {
            ProductTile.AddOne<T>(at, depth, ref a, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, column));
        }
    }
}
