using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>What computes the recurrent layers.</summary>
public enum ComputePath
{
    /// <summary>Whatever the compiler chooses.</summary>
    Chosen,

    /// <summary>Kernels of our own.</summary>
    Fused,

    /// <summary>libtorch's modules where they have the layer.</summary>
    Native,

    /// <summary>Tensor operations step by step.</summary>
    Stepped,
}

internal static class ComputePaths
{
    /// <summary>The ways there are to compute a model.</summary>
    public static ComputePath[] Of(ModelDescription model) =>
        model.Layers.Any(layer => layer is RecurrentLayer or Bidirectional)
            ? [ComputePath.Chosen, ComputePath.Fused, ComputePath.Native, ComputePath.Stepped]
            : [ComputePath.Chosen];

    /// <summary>How to compile for a path.</summary>
    public static CompileOptions Options(this ComputePath path) => new()
    {
        Path = path switch
        {
            ComputePath.Fused => RecurrentPath.Fused,
            ComputePath.Native => RecurrentPath.Native,
            ComputePath.Stepped => RecurrentPath.Stepped,
            _ => RecurrentPath.Chosen,
        },
    };
}
