using System.Text.Json.Serialization;
using RnnDsl.Golden;

namespace RnnDsl.Tests.Weights;

/// <summary>What initialisers draw is distributed as what Keras draws, and as SciPy has the distributions that it documents.</summary>
public class InitializerGoldenTests
{
    private const int Count = 120_000;

    private static readonly Case[] s_cases = GoldenFile.Read<Cases>("Initializers", "cases").All;

    public static TheoryData<int, string> Initializers
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (i, golden) in s_cases.Index())
            {
                data.Add(i, $"{golden.Initializer} ({string.Join(", ", golden.Shape)})");
            }

            return data;
        }
    }

    // Five standard deviations of what so many values give; the seeds are fixed.
    [Theory]
    [MemberData(nameof(Initializers))]
    public void Draw_ManyValues_AreDistributedAsTheOracles(int index, string what)
    {
        var golden = s_cases[index];
        var values = Draw(golden);
        var mean = values.Average();
        var variance = values.Average(value => (value - mean) * (value - mean));

        foreach (var oracle in new[] { "keras", "scipy" })
        {
            var expected = GoldenFile.Read<Answers>("Initializers", oracle).All[index];
            mean.ShouldBe(expected.Mean, 5 * Math.Sqrt(expected.Variance / Count), $"{oracle}: mean of {what}");
            variance.ShouldBe(expected.Variance, 5 * Math.Sqrt(2.0 / Count) * expected.Variance, $"{oracle}: variance of {what}");
            for (var tenth = 1; tenth < 10; tenth++)
            {
                var below = (double)values.Count(value => value < expected.Deciles[tenth - 1]) / values.Length;
                below.ShouldBe(tenth / 10.0, 5 * Math.Sqrt(0.25 / Count), $"{oracle}: share below decile {tenth} of {what}");
            }
        }
    }

    // A kernel, or a bias where the shape has one axis.
    private static double[] Draw(Case golden)
    {
        var dense = golden.Shape.Length == 2
            ? new Dense(golden.Shape[1]) { KernelInitializer = golden.Initializer }
            : new Dense(golden.Shape[0]) { BiasInitializer = golden.Initializer };
        var model = Rnn.Sequential(TensorSpec.Vector(golden.Shape.Length == 2 ? golden.Shape[0] : 1)).Add(dense);
        var draws = Count / golden.Shape.Aggregate(1, (size, axis) => size * axis);
        return [.. Enumerable.Range(0, draws).SelectMany(seed => model.DrawWeights(seed)[2 - golden.Shape.Length].Values.Select(value => (double)value))];
    }

    private sealed record Cases([property: JsonPropertyName("cases")] Case[] All);

    private sealed record Case(Initializer Initializer, int[] Shape);

    private sealed record Answers([property: JsonPropertyName("answers")] Answer[] All);

    private sealed record Answer(double Mean, double Variance, double[] Deciles);
}
