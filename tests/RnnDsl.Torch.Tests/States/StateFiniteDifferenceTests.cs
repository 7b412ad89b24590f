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
    public static TheoryData<string, ComputePath> Cases
    {
        get
        {
            var data = new TheoryData<string, ComputePath>();
            foreach (var (name, path) in StartRun.Cases.Where(run => run.Path != ComputePath.Fused))
            {
                data.Add(name, path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradient_FromAState_IsTheCentralDifference(string name, ComputePath path)
    {
        using var scope = NewDisposeScope();
        using var run = new StartRun(StateCases.Start(name), path);
        Tensor[] variables = [.. run.Weights, run.Inputs, .. run.Start];
        run.Forward().States.ShouldAllBe(state => state.dtype == ScalarType.Float64);

        CentralDifference.ShouldBeTheGradient(() => run.Forward().Loss, variables);
    }
}
