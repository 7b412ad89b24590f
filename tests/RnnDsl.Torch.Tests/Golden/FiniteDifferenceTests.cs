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
    private const double Step = 1e-5;
    private const int Directions = 3;

    public static TheoryData<string, ComputePath> Models
    {
        get
        {
            var data = new TheoryData<string, ComputePath>();
            foreach (var name in LayerCase.Names)
            {
                var model = LayerCase.Named(name).Description;
                foreach (var path in ComputePaths.Of(model).Except([ComputePath.Fused, ComputePath.Native]))
                {
                    data.Add(name, path);
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
        var model = golden.Description;
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model), path.Options());
        var x = Inputs(golden, model);
        Tensor[] variables = model.Input is TokenSpec ? [.. compiled.Parameters] : [.. compiled.Parameters, x];
        variables.ShouldAllBe(variable => variable.dtype == ScalarType.Float64);
        var scale = tensor([.. golden.LossWeights.Select(weight => (double)weight)], [.. golden.OutputShape.Select(axis => (long)axis)]);
        Tensor Loss() => compiled.Forward(x, Pass.Inference).mul(scale).sum();
        var gradients = autograd.grad([Loss()], variables);

        using var _ = no_grad();
        using var random = new Generator(1);
        foreach (var (variable, gradient) in variables.Zip(gradients))
        {
            for (var i = 0; i < Directions; i++)
            {
                var direction = rand(variable.shape, generator: random).mul(2).sub(1);
                var slope = Difference(Loss, variable, direction);
                var size = Math.Max(1, gradient.norm().item<double>() * direction.norm().item<double>());
                slope.ShouldBe(gradient.mul(direction).sum().item<double>(), 1e-6 * size);
            }
        }
    }

    private static double Difference(Func<Tensor> loss, Tensor variable, Tensor direction)
    {
        variable.add_(direction, Step);
        var above = loss().item<double>();
        variable.add_(direction, -2 * Step);
        var below = loss().item<double>();
        variable.add_(direction, Step);
        return (above - below) / (2 * Step);
    }

    private static Tensor Inputs(LayerCase golden, ModelDescription model)
    {
        long[] shape = [.. golden.InputShape.Select(axis => (long)axis)];
        return model.Input is TokenSpec
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor([.. golden.Inputs.Select(value => (double)value)], shape, requires_grad: true);
    }
}
