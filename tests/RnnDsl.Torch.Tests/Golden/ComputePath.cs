using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent;
using static TorchSharp.torch;

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
    /// <summary>All there are.</summary>
    public static ComputePath[] All => [ComputePath.Chosen, ComputePath.Fused, ComputePath.Native, ComputePath.Stepped];

    /// <summary>Those that compute in double precision too.</summary>
    public static ComputePath[] InDouble => [ComputePath.Chosen, ComputePath.Stepped];

    /// <summary>The golden layers, each with all ways to compute it.</summary>
    public static TheoryData<string, ComputePath> Cases => With(All);

    /// <summary>The golden layers in double precision.</summary>
    public static TheoryData<string, ComputePath> DoubleCases => With(InDouble);

    /// <summary>The paths among some that differ for a model.</summary>
    public static ComputePath[] Paths(this ModelDescription model, ComputePath[] paths) =>
        model.Layers.Any(layer => layer is RecurrentLayer or Bidirectional) ? paths : [ComputePath.Chosen];

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

    /// <summary>The output of a case's pass, the same every time.</summary>
    public static Tensor Run(this LayerCase golden, CompiledModel compiled, Tensor x)
    {
        if (golden.Seed == 0)
        {
            return compiled.Forward(x, Pass.Inference);
        }

        using var pass = Pass.Training(golden.Seed, epoch: 1);
        return compiled.Forward(x, pass);
    }

    private static TheoryData<string, ComputePath> With(params ComputePath[] paths)
    {
        var data = new TheoryData<string, ComputePath>();
        foreach (var name in LayerCase.Names)
        {
            foreach (var path in LayerCase.Named(name).Description.Paths(paths))
            {
                data.Add(name, path);
            }
        }

        return data;
    }
}
