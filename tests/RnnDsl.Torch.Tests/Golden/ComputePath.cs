using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>What computes the recurrent layers.</summary>
public enum ComputePath
{
    /// <summary>Whatever the compiler chooses: libtorch's modules where they have the layer.</summary>
    Chosen,

    /// <summary>Tensor operations step by step.</summary>
    Stepped,
}

internal static class ComputePaths
{
    /// <summary>The golden layers, each with the paths that it can take.</summary>
    public static TheoryData<string, ComputePath> Cases
    {
        get
        {
            var data = new TheoryData<string, ComputePath>();
            foreach (var name in LayerCase.Names)
            {
                var golden = LayerCase.Named(name);
                data.Add(name, ComputePath.Chosen);

                // What is dropped in training is another on the other path.
                if (golden.Seed == 0 && golden.Description.On(ComputePath.Stepped) != golden.Description)
                {
                    data.Add(name, ComputePath.Stepped);
                }
            }

            return data;
        }
    }

    /// <summary>The same model on a path. Nothing is dropped outside of training, but libtorch's modules lack the argument.</summary>
    public static ModelDescription On(this ModelDescription model, ComputePath path) => path == ComputePath.Chosen
        ? model
        : model with { Layers = [.. model.Layers.Select(Stepped)] };

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

    private static Layer Stepped(Layer layer) => layer switch
    {
        RecurrentLayer recurrent => recurrent with { RecurrentDropout = 0.5 },
        Bidirectional both => both with { Layer = both.Layer with { RecurrentDropout = 0.5 } },
        _ => layer,
    };
}
