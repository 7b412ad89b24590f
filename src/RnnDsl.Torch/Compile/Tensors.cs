using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>Between the values of the library and native tensors.</summary>
internal static class Tensors
{
    /// <summary>A trained tensor with given values, in libtorch's default precision, as its own modules have theirs.</summary>
    public static Tensor Trained(ReadOnlySpan<float> values, params long[] shape) =>
        tensor(values.ToArray(), shape, dtype: get_default_dtype(), requires_grad: true);

    /// <summary>The values of a tensor of floats, row by row.</summary>
    public static float[] Values(this Tensor tensor)
    {
        using var detached = tensor.detach();
        using var whole = detached.contiguous();
        var accessor = whole.data<float>();
        var values = new float[accessor.Count];
        accessor.CopyTo(values);
        return values;
    }

    /// <summary>Overwrites a native module's parameter; the parameter stays the same tensor.</summary>
    public static void Assign(this Tensor parameter, float[] values)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        parameter.copy_(tensor(values, parameter.shape));
    }
}
