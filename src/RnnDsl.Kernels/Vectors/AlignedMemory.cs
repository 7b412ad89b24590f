using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// Floats that begin with a cache line, so that no vector crosses one; kept from use to use, and made anew only
/// where more are needed.
/// </summary>
internal sealed class AlignedMemory
{
    private const int Line = 64;

    private Memory<float> _all;

    /// <summary>The values.</summary>
    public Memory<float> Memory { get; private set; }

    /// <summary>The values.</summary>
    public Span<float> Span => Memory.Span;

    /// <summary>Sets the number of values, which are then undefined.</summary>
    public AlignedMemory Resize(int length)
    {
        if (_all.Length < length)
        {
            _all = Allocate(length);
        }

        Memory = _all[..length];
        return this;
    }

    /// <summary>Aligned memory of zeros.</summary>
    public static Memory<float> Allocate(int length)
    {
        var array = GC.AllocateArray<float>(checked(length + (Line / sizeof(float))), pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Line);
        return array.AsMemory((Line - past) % Line / sizeof(float), length);
    }
}
