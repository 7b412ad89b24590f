namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>What computes recurrent layers.</summary>
internal enum RecurrentPath
{
    /// <summary>The fastest that has the layer.</summary>
    Chosen,

    /// <summary>Kernels of our own.</summary>
    Fused,

    /// <summary>libtorch's modules.</summary>
    Native,

    /// <summary>Tensor operations, step by step.</summary>
    Stepped,
}
