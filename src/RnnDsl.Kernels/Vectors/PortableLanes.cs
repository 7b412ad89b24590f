using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace RnnDsl.Kernels;

/// <summary>As many lanes as the runtime's own vector has: eight with AVX2, four on most others.</summary>
internal readonly struct PortableLanes(Vector<float> value) : ILanes<PortableLanes>
{
    private readonly Vector<float> _value = value;

    /// <summary>Whether the processor multiplies and adds at once; where not, that is emulated lane by lane, slowly.</summary>
    public static bool AreFast => Fma.IsSupported || AdvSimd.IsSupported;

    public static int Count => Vector<float>.Count;

    // Eight chains hide the latency of the additions, and fit into sixteen registers.
    public static int RowsInRegisters => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes operator +(PortableLanes a, PortableLanes b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes operator -(PortableLanes a, PortableLanes b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes operator -(PortableLanes a) => new(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes operator *(PortableLanes a, PortableLanes b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes operator /(PortableLanes a, PortableLanes b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes Of(float value) => new(new Vector<float>(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes Load(ref readonly float source) => new(Vector.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target) => _value.StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes FusedMultiplyAdd(PortableLanes a, PortableLanes b, PortableLanes c) =>
        new(Vector.FusedMultiplyAdd(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes Abs(PortableLanes a) => new(Vector.Abs(a._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes WhereLess(PortableLanes a, PortableLanes b, PortableLanes less, PortableLanes other) =>
        new(Vector.ConditionalSelect(Vector.LessThan(a._value, b._value), less._value, other._value));

    // In two factors, because 2^128 and what is below 2^-126 are no normal numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PortableLanes Scale(PortableLanes value, PortableLanes exponent)
    {
        var whole = Vector.ConvertToInt32Native(exponent._value);
        var half = whole >> 1;
        return new(value._value * PowerOfTwo(half) * PowerOfTwo(whole - half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> PowerOfTwo(Vector<int> exponent) =>
        Vector.AsVectorSingle((exponent + new Vector<int>(127)) << 23);
}
