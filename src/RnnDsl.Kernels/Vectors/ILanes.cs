namespace RnnDsl.Kernels;

/// <summary>
/// A vector of floats, so that a formula is written once for every width. All widths give the same bits, lane by
/// lane; where a number is denormal the last one may differ.
/// </summary>
/// <typeparam name="T">The vector itself.</typeparam>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Number of lanes.</summary>
    public static abstract int Count { get; }

    /// <summary>Most rows that a product keeps in registers beside two vectors of columns; 4 or 8.</summary>
    public static abstract int RowsInRegisters { get; }

    public static abstract T operator +(T a, T b);

    public static abstract T operator -(T a, T b);

    public static abstract T operator -(T a);

    public static abstract T operator *(T a, T b);

    public static abstract T operator /(T a, T b);

    /// <summary>The same value in every lane.</summary>
    public static abstract T Of(float value);

    public static abstract T Load(ref readonly float source);

    public void Store(ref float target);

    /// <summary>a b + c, rounded once.</summary>
    public static abstract T FusedMultiplyAdd(T a, T b, T c);

    public static abstract T Abs(T a);

    /// <summary>One of two values where a is less than b, the other where it is not or one of them is NaN.</summary>
    public static abstract T WhereLess(T a, T b, T less, T other);

    /// <summary>value 2^exponent for whole exponents from -150 to 129.</summary>
    public static abstract T Scale(T value, T exponent);
}
