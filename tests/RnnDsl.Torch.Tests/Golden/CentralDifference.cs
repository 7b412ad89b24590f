using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>Slopes without any derivative.</summary>
internal static class CentralDifference
{
    private const double Step = 1e-5;
    private const int Directions = 3;

    /// <summary>Asserts that along random directions in every variable a loss rises as its gradient says.</summary>
    public static void ShouldBeTheGradient(Func<Tensor> loss, Tensor[] variables) =>
        ShouldBeTheGradient(loss, variables, (_, direction) => direction);

    /// <summary>The same along directions that are bent to where a variable may go.</summary>
    public static void ShouldBeTheGradient(Func<Tensor> loss, Tensor[] variables, Func<Tensor, Tensor, Tensor> bend)
    {
        var gradients = autograd.grad([loss()], variables);
        using var _ = no_grad();
        using var random = new Generator(1);
        foreach (var (variable, gradient) in variables.Zip(gradients))
        {
            for (var i = 0; i < Directions; i++)
            {
                var direction = bend(variable, rand(variable.shape, generator: random).mul(2).sub(1));
                var slope = Of(loss, variable, direction);
                var size = Math.Max(1, gradient.norm().item<double>() * direction.norm().item<double>());
                slope.ShouldBe(gradient.mul(direction).sum().item<double>(), 1e-6 * size);
            }
        }
    }

    private static double Of(Func<Tensor> loss, Tensor variable, Tensor direction)
    {
        variable.add_(direction, Step);
        var above = loss().item<double>();
        variable.add_(direction, -2 * Step);
        var below = loss().item<double>();
        variable.add_(direction, Step);
        return (above - below) / (2 * Step);
    }
}
