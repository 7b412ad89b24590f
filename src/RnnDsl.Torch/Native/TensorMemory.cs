using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Native;

/// <summary>The memory of a native tensor, row by row, without a copy; valid as long as the tensor is.</summary>
internal sealed unsafe class TensorMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly T* _start;
    private readonly int _length;

    private TensorMemory(Tensor tensor)
    {
        _start = StartOf(tensor);
        _length = checked((int)tensor.numel());
    }

    /// <summary>Where the memory of a contiguous tensor begins.</summary>
    public static T* StartOf(Tensor tensor)
    {
        if (tensor.numel() * sizeof(T) <= int.MaxValue)
        {
            return (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
        }

        // All of it does not fit into a span.
        using var first = tensor.view(-1).narrow(0, 0, 1);
        return (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(first.bytes));
    }

    /// <summary>The memory of a contiguous tensor whose elements are of the type; empty for none.</summary>
    public static Memory<T> Of(Tensor? tensor) => tensor is null ? default : new TensorMemory<T>(tensor).Memory;

    public override Span<T> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
