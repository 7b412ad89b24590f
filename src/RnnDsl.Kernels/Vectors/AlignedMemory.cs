using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// Floats that begin with a cache line, so that no vector crosses one; kept from use to use, and made anew only
/// where more are needed. They lie outside of the collected heap, on which large pinned arrays would make every
/// few of them start a full collection.
/// </summary>
internal sealed unsafe class AlignedMemory
{
    private const int Line = 64;
    private const long Large = 1 << 20;

    private float* _start;
    private int _capacity;

    ~AlignedMemory() => Free();

    /// <summary>Number of values.</summary>
    public int Length { get; private set; }

    /// <summary>The values, as long as this object is in reach.</summary>
    public Span<float> Span => new(_start, Length);

    /// <summary>Sets the number of values, which are then undefined.</summary>
    public AlignedMemory Resize(int length)
    {
        if (_capacity < length)
        {
            Free();
            var bytes = (nuint)length * sizeof(float);
            _start = (float*)NativeMemory.AlignedAlloc(bytes, bytes >= HugePages.Size ? HugePages.Size : (nuint)Line);
            HugePages.AskFor(_start, bytes);
            _capacity = length;
            AddPressure(1);
        }

        Length = length;
        return this;
    }

    private void Free()
    {
        if (_capacity > 0)
        {
            NativeMemory.AlignedFree(_start);
            AddPressure(-1);
            _capacity = 0;
        }
    }

    // Lets the collector know of what it does not see, where that is much.
    private void AddPressure(int sign)
    {
        var bytes = (long)_capacity * sizeof(float);
        if (bytes >= Large && sign > 0)
        {
            GC.AddMemoryPressure(bytes);
        }
        else if (bytes >= Large)
        {
            GC.RemoveMemoryPressure(bytes);
        }
    }
}
