using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>
/// Gradients against nobody's code: the compiled layers run in double precision, and along random directions in
/// every weight and in the input the loss rises as its gradient says.
/// </summary>
[Collection(nameof(DoublePrecision))]
public class FiniteDifferenceTests
{
    public static TheoryData<string, ComputePath> Models
    {
        get
        {
            var data = new TheoryData<string, ComputePath>();
            foreach (var name in LayerCase.Names)
            {
                var model = LayerCase.Named(name).Description;
                data.Add(name, ComputePath.Chosen);
                if (model.On(ComputePath.Stepped) != model)
                {
                    data.Add(name, ComputePath.Stepped);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Gradient_AlongRandomDirections_IsTheCentralDifference(string name, ComputePath path)
    {
        var golden = LayerCase.Named(name);
        var model = golden.Description.On(path);
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model));
        var x = Inputs(golden, model);
        Tensor[] variables = model.Input is TokenSpec ? [.. compiled.Parameters] : [.. compiled.Parameters, x];
        variables.ShouldAllBe(variable => variable.dtype == ScalarType.Float64);
        var scale = tensor([.. golden.LossWeights.Select(weight => (double)weight)], [.. golden.OutputShape.Select(axis => (long)axis)]);
        CentralDifference.ShouldBeTheGradient(() => compiled.Forward(x, Pass.Inference).mul(scale).sum(), variables);
    }

    public static TheoryData<string, ComputePath> PenalisedModels
    {
        get
        {
            var data = new TheoryData<string, ComputePath>();
            foreach (var (_, name) in PenalisedModel.Names.Where(answer => answer.Oracle == "keras"))
            {
                data.Add(name, ComputePath.Chosen);
                data.Add(name, ComputePath.Stepped);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PenalisedModels))]
    public void Gradient_OfPenalties_IsTheCentralDifference(string name, ComputePath path)
    {
        var golden = PenalisedModel.Named(name);
        var model = golden.Description.On(path);
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model));
        long[] shape = [.. golden.InputShape.Select(axis => (long)axis)];
        var x = golden.HasTokens
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor([.. golden.Inputs.Select(value => (double)value)], shape);

        CentralDifference.ShouldBeTheGradient(() => compiled.WithPenalties(compiled.Forward(x, Pass.Inference).mean()), [.. compiled.Parameters]);
    }

    private static Tensor Inputs(LayerCase golden, ModelDescription model)
    {
        long[] shape = [.. golden.InputShape.Select(axis => (long)axis)];
        return model.Input is TokenSpec
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor([.. golden.Inputs.Select(value => (double)value)], shape, requires_grad: true);
    }
}
