using System.Runtime.CompilerServices;

namespace RnnDsl.Kernels;

/// <summary>
/// Adds the product of a few rows and one panel of columns, one or two vectors wide, to a result that stays in
/// registers meanwhile. Every value is one chain of fused multiplications and additions in the order of the inner
/// axis, whatever stands beside it: results do not depend on how rows are grouped.
/// </summary>
internal static class ProductTile
{
    /// <summary>How far values lie apart.</summary>
    /// <param name="Inner">Length of the inner axis.</param>
    /// <param name="LeftRow">From a row of the left factor to the next.</param>
    /// <param name="LeftInner">From a value of the left factor to the next of the inner axis.</param>
    /// <param name="RightInner">From a row of the right factor to the next.</param>
    /// <param name="ResultRow">From a row of the result to the next.</param>
    internal readonly record struct Operands(nint Inner, nint LeftRow, nint LeftInner, nint RightInner, nint ResultRow);

    /// <summary>Adds to a panel of two vectors.</summary>
    public static void AddTwo<T>(in Operands at, int rows, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        for (; T.RowsInRegisters == 8 && rows >= 8; rows -= 8)
        {
            EightByTwo<T>(at, ref a, ref b, ref c);
            a = ref Unsafe.Add(ref a, 8 * at.LeftRow);
            c = ref Unsafe.Add(ref c, 8 * at.ResultRow);
        }

        for (; rows >= 4; rows -= 4)
        {
            FourByTwo<T>(at, ref a, ref b, ref c);
            a = ref Unsafe.Add(ref a, 4 * at.LeftRow);
            c = ref Unsafe.Add(ref c, 4 * at.ResultRow);
        }

        for (; rows >= 2; rows -= 2)
        {
            TwoByTwo<T>(at, ref a, ref b, ref c);
            a = ref Unsafe.Add(ref a, 2 * at.LeftRow);
            c = ref Unsafe.Add(ref c, 2 * at.ResultRow);
        }

        if (rows > 0)
        {
            OneByTwo<T>(at, ref a, ref b, ref c);
        }
    }

    /// <summary>Adds one row to two panels of two vectors each: four chains, which hide the latency of one another.</summary>
    public static void AddOneRow<T>(in Operands at, ref float a, ref float b, ref float otherB, ref float c)
        where T : struct, ILanes<T>
    {
        ref var otherC = ref Unsafe.Add(ref c, 2 * T.Count);
        var (r00, r01) = Pair<T>(ref c);
        var (r10, r11) = Pair<T>(ref otherC);
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, T.Load(ref b), r00);
            r01 = T.FusedMultiplyAdd(x, T.Load(ref Unsafe.Add(ref b, T.Count)), r01);
            r10 = T.FusedMultiplyAdd(x, T.Load(ref otherB), r10);
            r11 = T.FusedMultiplyAdd(x, T.Load(ref Unsafe.Add(ref otherB, T.Count)), r11);
            b = ref Unsafe.Add(ref b, at.RightInner);
            otherB = ref Unsafe.Add(ref otherB, at.RightInner);
        }

        Store(r00, r01, ref c);
        Store(r10, r11, ref otherC);
    }

    /// <summary>Adds to a panel of one vector.</summary>
    public static void AddOne<T>(in Operands at, int rows, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        for (; rows >= 8; rows -= 8)
        {
            EightByOne<T>(at, ref a, ref b, ref c);
            a = ref Unsafe.Add(ref a, 8 * at.LeftRow);
            c = ref Unsafe.Add(ref c, 8 * at.ResultRow);
        }

        for (; rows > 0; rows--)
        {
            OneByOne<T>(at, ref a, ref b, ref c);
            a = ref Unsafe.Add(ref a, at.LeftRow);
            c = ref Unsafe.Add(ref c, at.ResultRow);
        }
    }

    private static void EightByTwo<T>(in Operands at, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        ref var a1 = ref Unsafe.Add(ref a, at.LeftRow);
        ref var a2 = ref Unsafe.Add(ref a1, at.LeftRow);
        ref var a3 = ref Unsafe.Add(ref a2, at.LeftRow);
        ref var a4 = ref Unsafe.Add(ref a3, at.LeftRow);
        ref var a5 = ref Unsafe.Add(ref a4, at.LeftRow);
        ref var a6 = ref Unsafe.Add(ref a5, at.LeftRow);
        ref var a7 = ref Unsafe.Add(ref a6, at.LeftRow);
        var (r00, r01) = Pair<T>(ref c);
        var (r10, r11) = Pair<T>(ref Unsafe.Add(ref c, at.ResultRow));
        var (r20, r21) = Pair<T>(ref Unsafe.Add(ref c, 2 * at.ResultRow));
        var (r30, r31) = Pair<T>(ref Unsafe.Add(ref c, 3 * at.ResultRow));
        var (r40, r41) = Pair<T>(ref Unsafe.Add(ref c, 4 * at.ResultRow));
        var (r50, r51) = Pair<T>(ref Unsafe.Add(ref c, 5 * at.ResultRow));
        var (r60, r61) = Pair<T>(ref Unsafe.Add(ref c, 6 * at.ResultRow));
        var (r70, r71) = Pair<T>(ref Unsafe.Add(ref c, 7 * at.ResultRow));
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var b0 = T.Load(ref b);
            var b1 = T.Load(ref Unsafe.Add(ref b, T.Count));
            b = ref Unsafe.Add(ref b, at.RightInner);
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, b0, r00);
            r01 = T.FusedMultiplyAdd(x, b1, r01);
            x = T.Of(Unsafe.Add(ref a1, left));
            r10 = T.FusedMultiplyAdd(x, b0, r10);
            r11 = T.FusedMultiplyAdd(x, b1, r11);
            x = T.Of(Unsafe.Add(ref a2, left));
            r20 = T.FusedMultiplyAdd(x, b0, r20);
            r21 = T.FusedMultiplyAdd(x, b1, r21);
            x = T.Of(Unsafe.Add(ref a3, left));
            r30 = T.FusedMultiplyAdd(x, b0, r30);
            r31 = T.FusedMultiplyAdd(x, b1, r31);
            x = T.Of(Unsafe.Add(ref a4, left));
            r40 = T.FusedMultiplyAdd(x, b0, r40);
            r41 = T.FusedMultiplyAdd(x, b1, r41);
            x = T.Of(Unsafe.Add(ref a5, left));
            r50 = T.FusedMultiplyAdd(x, b0, r50);
            r51 = T.FusedMultiplyAdd(x, b1, r51);
            x = T.Of(Unsafe.Add(ref a6, left));
            r60 = T.FusedMultiplyAdd(x, b0, r60);
            r61 = T.FusedMultiplyAdd(x, b1, r61);
            x = T.Of(Unsafe.Add(ref a7, left));
            r70 = T.FusedMultiplyAdd(x, b0, r70);
            r71 = T.FusedMultiplyAdd(x, b1, r71);
        }

        Store(r00, r01, ref c);
        Store(r10, r11, ref Unsafe.Add(ref c, at.ResultRow));
        Store(r20, r21, ref Unsafe.Add(ref c, 2 * at.ResultRow));
        Store(r30, r31, ref Unsafe.Add(ref c, 3 * at.ResultRow));
        Store(r40, r41, ref Unsafe.Add(ref c, 4 * at.ResultRow));
        Store(r50, r51, ref Unsafe.Add(ref c, 5 * at.ResultRow));
        Store(r60, r61, ref Unsafe.Add(ref c, 6 * at.ResultRow));
        Store(r70, r71, ref Unsafe.Add(ref c, 7 * at.ResultRow));
    }

    private static void FourByTwo<T>(in Operands at, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        ref var a1 = ref Unsafe.Add(ref a, at.LeftRow);
        ref var a2 = ref Unsafe.Add(ref a1, at.LeftRow);
        ref var a3 = ref Unsafe.Add(ref a2, at.LeftRow);
        var (r00, r01) = Pair<T>(ref c);
        var (r10, r11) = Pair<T>(ref Unsafe.Add(ref c, at.ResultRow));
        var (r20, r21) = Pair<T>(ref Unsafe.Add(ref c, 2 * at.ResultRow));
        var (r30, r31) = Pair<T>(ref Unsafe.Add(ref c, 3 * at.ResultRow));
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var b0 = T.Load(ref b);
            var b1 = T.Load(ref Unsafe.Add(ref b, T.Count));
            b = ref Unsafe.Add(ref b, at.RightInner);
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, b0, r00);
            r01 = T.FusedMultiplyAdd(x, b1, r01);
            x = T.Of(Unsafe.Add(ref a1, left));
            r10 = T.FusedMultiplyAdd(x, b0, r10);
            r11 = T.FusedMultiplyAdd(x, b1, r11);
            x = T.Of(Unsafe.Add(ref a2, left));
            r20 = T.FusedMultiplyAdd(x, b0, r20);
            r21 = T.FusedMultiplyAdd(x, b1, r21);
            x = T.Of(Unsafe.Add(ref a3, left));
            r30 = T.FusedMultiplyAdd(x, b0, r30);
            r31 = T.FusedMultiplyAdd(x, b1, r31);
        }

        Store(r00, r01, ref c);
        Store(r10, r11, ref Unsafe.Add(ref c, at.ResultRow));
        Store(r20, r21, ref Unsafe.Add(ref c, 2 * at.ResultRow));
        Store(r30, r31, ref Unsafe.Add(ref c, 3 * at.ResultRow));
    }

    private static void TwoByTwo<T>(in Operands at, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        ref var a1 = ref Unsafe.Add(ref a, at.LeftRow);
        var (r00, r01) = Pair<T>(ref c);
        var (r10, r11) = Pair<T>(ref Unsafe.Add(ref c, at.ResultRow));
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var b0 = T.Load(ref b);
            var b1 = T.Load(ref Unsafe.Add(ref b, T.Count));
            b = ref Unsafe.Add(ref b, at.RightInner);
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, b0, r00);
            r01 = T.FusedMultiplyAdd(x, b1, r01);
            x = T.Of(Unsafe.Add(ref a1, left));
            r10 = T.FusedMultiplyAdd(x, b0, r10);
            r11 = T.FusedMultiplyAdd(x, b1, r11);
        }

        Store(r00, r01, ref c);
        Store(r10, r11, ref Unsafe.Add(ref c, at.ResultRow));
    }

    private static void OneByTwo<T>(in Operands at, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        var (r00, r01) = Pair<T>(ref c);
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var b0 = T.Load(ref b);
            var b1 = T.Load(ref Unsafe.Add(ref b, T.Count));
            b = ref Unsafe.Add(ref b, at.RightInner);
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, b0, r00);
            r01 = T.FusedMultiplyAdd(x, b1, r01);
        }

        Store(r00, r01, ref c);
    }

    private static void EightByOne<T>(in Operands at, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        ref var a1 = ref Unsafe.Add(ref a, at.LeftRow);
        ref var a2 = ref Unsafe.Add(ref a1, at.LeftRow);
        ref var a3 = ref Unsafe.Add(ref a2, at.LeftRow);
        ref var a4 = ref Unsafe.Add(ref a3, at.LeftRow);
        ref var a5 = ref Unsafe.Add(ref a4, at.LeftRow);
        ref var a6 = ref Unsafe.Add(ref a5, at.LeftRow);
        ref var a7 = ref Unsafe.Add(ref a6, at.LeftRow);
        var r00 = T.Load(ref c);
        var r10 = T.Load(ref Unsafe.Add(ref c, at.ResultRow));
        var r20 = T.Load(ref Unsafe.Add(ref c, 2 * at.ResultRow));
        var r30 = T.Load(ref Unsafe.Add(ref c, 3 * at.ResultRow));
        var r40 = T.Load(ref Unsafe.Add(ref c, 4 * at.ResultRow));
        var r50 = T.Load(ref Unsafe.Add(ref c, 5 * at.ResultRow));
        var r60 = T.Load(ref Unsafe.Add(ref c, 6 * at.ResultRow));
        var r70 = T.Load(ref Unsafe.Add(ref c, 7 * at.ResultRow));
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var b0 = T.Load(ref b);
            b = ref Unsafe.Add(ref b, at.RightInner);
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, b0, r00);
            x = T.Of(Unsafe.Add(ref a1, left));
            r10 = T.FusedMultiplyAdd(x, b0, r10);
            x = T.Of(Unsafe.Add(ref a2, left));
            r20 = T.FusedMultiplyAdd(x, b0, r20);
            x = T.Of(Unsafe.Add(ref a3, left));
            r30 = T.FusedMultiplyAdd(x, b0, r30);
            x = T.Of(Unsafe.Add(ref a4, left));
            r40 = T.FusedMultiplyAdd(x, b0, r40);
            x = T.Of(Unsafe.Add(ref a5, left));
            r50 = T.FusedMultiplyAdd(x, b0, r50);
            x = T.Of(Unsafe.Add(ref a6, left));
            r60 = T.FusedMultiplyAdd(x, b0, r60);
            x = T.Of(Unsafe.Add(ref a7, left));
            r70 = T.FusedMultiplyAdd(x, b0, r70);
        }

        r00.Store(ref c);
        r10.Store(ref Unsafe.Add(ref c, at.ResultRow));
        r20.Store(ref Unsafe.Add(ref c, 2 * at.ResultRow));
        r30.Store(ref Unsafe.Add(ref c, 3 * at.ResultRow));
        r40.Store(ref Unsafe.Add(ref c, 4 * at.ResultRow));
        r50.Store(ref Unsafe.Add(ref c, 5 * at.ResultRow));
        r60.Store(ref Unsafe.Add(ref c, 6 * at.ResultRow));
        r70.Store(ref Unsafe.Add(ref c, 7 * at.ResultRow));
    }

    private static void OneByOne<T>(in Operands at, ref float a, ref float b, ref float c)
        where T : struct, ILanes<T>
    {
        var r00 = T.Load(ref c);
        for (nint k = 0, left = 0; k < at.Inner; k++, left += at.LeftInner)
        {
            var b0 = T.Load(ref b);
            b = ref Unsafe.Add(ref b, at.RightInner);
            var x = T.Of(Unsafe.Add(ref a, left));
            r00 = T.FusedMultiplyAdd(x, b0, r00);
        }

        r00.Store(ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T First, T Second) Pair<T>(ref float source)
        where T : struct, ILanes<T> => (T.Load(ref source), T.Load(ref Unsafe.Add(ref source, T.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T first, T second, ref float target)
        where T : struct, ILanes<T>
    {
        first.Store(ref target);
        second.Store(ref Unsafe.Add(ref target, T.Count));
    }
}
