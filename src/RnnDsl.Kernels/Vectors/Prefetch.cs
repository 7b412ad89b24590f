using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace RnnDsl.Kernels;

/// <summary>
/// Asks for memory that is needed soon. Processors see by themselves what is read in one run, but not across pages,
/// and not where rows are looked up here and there.
/// </summary>
internal static unsafe class Prefetch
{
    private const int Line = 64 / sizeof(float);

    /// <summary>Asks for values; nothing where the processor has no such instruction.</summary>
    /// <param name="values">Memory that the collector does not move, such as <see cref="AlignedMemory"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(ReadOnlySpan<float> values)
    {
        if (Sse.IsSupported)
        {
            var start = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values));
            for (var at = 0; at < values.Length; at += Line)
            {
                Sse.Prefetch0(start + at);
            }
        }
    }
}
