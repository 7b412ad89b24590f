using System.Buffers;
using RnnDsl.Torch.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit.Optimizers;

/// <summary>
/// The values of a tensor as memory for kernels: the tensor's own where it is of contiguous floats on the CPU, and
/// otherwise (on another device, in double precision, transposed) those of a copy.
/// </summary>
/// <param name="like">A tensor of the shape of those to come.</param>
internal sealed unsafe class WeightMemory(Tensor like) : MemoryManager<float>
{
    private readonly int _length = checked((int)like.numel());
    private readonly long[] _shape = like.shape;
    private Tensor? _copy;
    private float* _address;

    public override Memory<float> Memory => CreateMemory(_length);

    /// <summary>Takes the values of a tensor, which has to be alive as long as they are used.</summary>
    public void Read(Tensor tensor)
    {
        if (IsDirect(tensor))
        {
            _address = TensorMemory<float>.StartOf(tensor);
            return;
        }

        _copy ??= empty(_shape, ScalarType.Float32, CPU).DetachFromDisposeScope();
        Copy(tensor, _copy);
        _address = TensorMemory<float>.StartOf(_copy);
    }

    /// <summary>Gives the values back to the tensor that was read, where they are a copy.</summary>
    public void Write(Tensor tensor)
    {
        if (!IsDirect(tensor))
        {
            Copy(_copy!, tensor);
        }
    }

    public override Span<float> GetSpan() => new(_address, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_address + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => _copy?.Dispose();

    private static bool IsDirect(Tensor tensor) =>
        tensor.device_type == DeviceType.CPU && tensor.dtype == ScalarType.Float32 && tensor.is_contiguous();

    private static void Copy(Tensor from, Tensor to)
    {
        using var scope = NewDisposeScope();
        to.copy_(from);
    }
}
