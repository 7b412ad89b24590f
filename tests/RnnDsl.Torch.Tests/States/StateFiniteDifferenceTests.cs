using RnnDsl.Golden;
using RnnDsl.Torch.Tests.Golden;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.States;

/// <summary>
/// Gradients from a given state against nobody's code, in double precision: along random directions in every weight, in
/// the input and in the start, a loss of outputs and final states rises as its gradient says.
/// </summary>
[Collection(nameof(DoublePrecision))]
public class StateFiniteDifferenceTests
{
    private const double Step = 1e-5;

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var (name, native) in StartRun.Cases)
            {
                data.Add(name, native);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradient_FromAState_IsTheCentralDifference(string name, bool native)
    {
        using var scope = NewDisposeScope();
        using var run = new StartRun(StateCases.Start(name), native);
        Tensor[] variables = [.. run.Weights, run.Inputs, .. run.Start];
        var (_, states, loss) = run.Forward();
        states.ShouldAllBe(state => state.dtype == ScalarType.Float64);
        var gradients = autograd.grad([loss], variables);

        using var _ = no_grad();
        using var random = new Generator(1);
        foreach (var (variable, gradient) in variables.Zip(gradients))
        {
            var direction = rand(variable.shape, generator: random).mul(2).sub(1);
            var above = At(variable, direction, Step);
            var below = At(variable, direction, -2 * Step);
            variable.add_(direction, Step);
            var size = Math.Max(1, gradient.norm().item<double>() * direction.norm().item<double>());
            ((above - below) / (2 * Step)).ShouldBe(gradient.mul(direction).sum().item<double>(), 1e-6 * size);
        }

        double At(Tensor variable, Tensor direction, double step)
        {
            variable.add_(direction, step);
            return run.Forward().Loss.item<double>();
        }
    }
}
