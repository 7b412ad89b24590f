using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent.Fused;

/// <summary>The memory of a native tensor, row by row, without a copy; valid as long as the tensor is.</summary>
internal sealed unsafe class TensorMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly void* _start;
    private readonly int _length;

    private TensorMemory(Tensor tensor)
    {
        _length = checked((int)tensor.numel());

        // All of a large tensor does not fit into a span of bytes.
        using var first = tensor.view(-1).narrow(0, 0, Math.Min(1, _length));
        _start = Unsafe.AsPointer(ref MemoryMarshal.GetReference(first.bytes));
    }

    /// <summary>The memory of a contiguous tensor whose elements are of the type; empty for none.</summary>
    public static Memory<T> Of(Tensor? tensor) => tensor is null ? default : new TensorMemory<T>(tensor).Memory;

    public override Span<T> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new((T*)_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
