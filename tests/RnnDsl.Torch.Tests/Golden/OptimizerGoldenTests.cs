using System.Text.Json.Serialization;
using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit.Optimizers;
using RnnDsl.Torch.Native;
using RnnDsl.Torch.Tests.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>A hundred steps of every optimizer, with every clipping and every schedule, are those of other libraries.</summary>
public class OptimizerGoldenTests
{
    private const double Tolerance = 1e-4;

    private static readonly Cases s_cases = GoldenFile.Read<Cases>("Optimizers", "cases");

    private static readonly Dictionary<string, Answers> s_oracles =
        new[] { "keras", "torch", "tfjs", "formulas" }.ToDictionary(oracle => oracle, oracle => GoldenFile.Read<Answers>("Optimizers", oracle));

    public static TheoryData<string> Names => [.. s_cases.All.Select(golden => golden.Name)];

    [Fact]
    public void Cases_All_AreAnsweredByTwoOracles() =>
        s_cases.All.ShouldAllBe(golden => s_oracles.Values.Count(oracle => oracle.All.Any(answer => answer.Name == golden.Name)) >= 2);

    [Fact]
    public void Cases_All_AreValid() =>
        s_cases.All.ShouldAllBe(golden => new TrainingOptions { Optimizer = golden.Optimizer }.Check().Count == 0);

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_HundredTimes_FollowsTheOracles(string name)
    {
        var trajectory = Trajectory(s_cases.All.Single(golden => golden.Name == name).Optimizer);

        foreach (var (oracle, answers) in s_oracles)
        {
            foreach (var answer in answers.All.Where(answer => answer.Name == name))
            {
                for (var i = 0; i < answers.Steps.Length; i++)
                {
                    var step = answers.Steps[i];
                    Moved(trajectory[step - 1]).ShouldAgree(Moved(answer.Weights[i]), Tolerance, $"{oracle}: weight after step {step}");
                }
            }
        }
    }

    // The weights after every step.
    private static List<float[]> Trajectory(Optimizer optimizer)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        Tensor[] weights = [.. Split(s_cases.Start).Select(values => Tensors.Trained(values, values.Length))];
        using var update = WeightUpdate.Of(optimizer, weights);
        var trajectory = new List<float[]>();
        using var _ = no_grad();
        foreach (var gradient in s_cases.Gradients)
        {
            update.Step([.. Split(gradient).Select(values => tensor(values))]);
            trajectory.Add([.. weights.SelectMany(weight => weight.Values())]);
        }

        return trajectory;
    }

    private static float[][] Split(float[] values) => [values[..s_cases.Split], values[s_cases.Split..]];

    // How far the weights came: smaller than the weights, and so a sharper measure.
    private static float[] Moved(float[] weights) => [.. weights.Zip(s_cases.Start, (weight, from) => weight - from)];

    private sealed record Cases(float[] Start, int Split, float[][] Gradients, [property: JsonPropertyName("cases")] Case[] All);

    private sealed record Case(string Name, Optimizer Optimizer);

    private sealed record Answers(int[] Steps, [property: JsonPropertyName("answers")] Answer[] All);

    private sealed record Answer(string Name, float[][] Weights);
}
