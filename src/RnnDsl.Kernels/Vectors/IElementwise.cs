using System.Runtime.CompilerServices;

namespace RnnDsl.Kernels;

/// <summary>A function of one value at a time.</summary>
internal interface IElementwise
{
    public static abstract T Of<T>(T x)
        where T : struct, ILanes<T>;
}

/// <summary>Makes something with a function that it is given as a type.</summary>
/// <typeparam name="TResult">What it makes.</typeparam>
internal interface IActivationTaker<out TResult>
{
    public TResult Take<TFunction>()
        where TFunction : struct, IElementwise;
}

/// <summary>An activation of recurrent cells, whose slope follows from its value.</summary>
internal interface IGateActivation : IElementwise
{
    /// <summary>The derivative at the place where the function is <paramref name="y"/>.</summary>
    public static abstract T Slope<T>(T y)
        where T : struct, ILanes<T>;
}

internal readonly struct Linear : IGateActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Slope<T>(T y)
        where T : struct, ILanes<T> => T.Of(1f);
}

internal readonly struct Sigmoid : IGateActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => ElementaryFunctions.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Slope<T>(T y)
        where T : struct, ILanes<T> => y * (T.Of(1f) - y);
}

internal readonly struct Tanh : IGateActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => ElementaryFunctions.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Slope<T>(T y)
        where T : struct, ILanes<T> => T.FusedMultiplyAdd(-y, y, T.Of(1f));
}

internal readonly struct Relu : IGateActivation
{
    // Written so that NaN stays.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => T.WhereLess(x, T.Of(0f), T.Of(0f), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Slope<T>(T y)
        where T : struct, ILanes<T> => T.WhereLess(T.Of(0f), y, T.Of(1f), T.Of(0f));
}

internal readonly struct HardSigmoid : IGateActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        x = Relu.Of(x + T.Of(3f));
        return T.WhereLess(T.Of(6f), x, T.Of(6f), x) / T.Of(6f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Slope<T>(T y)
        where T : struct, ILanes<T> =>
        T.WhereLess(T.Of(0f), y, T.WhereLess(y, T.Of(1f), T.Of(1f / 6), T.Of(0f)), T.Of(0f));
}
