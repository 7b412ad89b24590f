using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>The gradients of penalties against nobody's code, in double precision.</summary>
[Collection(nameof(DoublePrecision))]
public class PenaltyDifferenceTests
{
    public static TheoryData<string, ComputePath> Models
    {
        get
        {
            var data = new TheoryData<string, ComputePath>();
            foreach (var (_, name) in PenalisedModel.Names.Where(answer => answer.Oracle == "keras"))
            {
                var model = PenalisedModel.Named(name).Description;
                foreach (var path in model.Paths(ComputePaths.InDouble))
                {
                    data.Add(name, path);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Gradient_OfPenalties_IsTheCentralDifference(string name, ComputePath path)
    {
        var golden = PenalisedModel.Named(name);
        var model = golden.Description;
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model), path.Options());
        long[] shape = [.. golden.InputShape.Select(axis => (long)axis)];
        var x = golden.HasTokens
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor([.. golden.Inputs.Select(value => (double)value)], shape);

        CentralDifference.ShouldBeTheGradient(() => compiled.WithPenalties(compiled.Forward(x, Pass.Inference).mean()), [.. compiled.Parameters]);
    }
}
