using RnnDsl.Golden;

namespace RnnDsl.Tests.Forecasting;

/// <summary>Windows, parts and scaling against numpy and scikit-learn.</summary>
public class WindowGoldenTests
{
    private static readonly Golden s_golden = GoldenFile.Read<Golden>("Forecasting", "windows");

    public static TheoryData<string> Names => [.. s_golden.Cases.Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToDataset_Series_IsWhatNumpyCuts(string name)
    {
        var golden = s_golden.Cases.Single(golden => golden.Name == name);
        var options = new ForecastOptions(golden.History, golden.Horizon)
        {
            Stride = golden.Stride,
            Targets = [.. golden.Targets],
            TrainingSplit = golden.Parts[0],
            ValidationSplit = golden.Parts[1],
            TestSplit = golden.Parts[2],
            Scaling = golden.Scaling,
            Logarithm = golden.Logarithm,
            SubtractLast = golden.SubtractLast,
        };

        var dataset = new SeriesTable([.. s_golden.Columns], [.. s_golden.Series]).ToDataset(options);

        ShouldBe(dataset.Training, golden.Training);
        ShouldBe(dataset.Validation, golden.Validation);
        ShouldBe(dataset.Test, golden.Test);
    }

    private static void ShouldBe(Examples examples, Part golden)
    {
        examples.Count.ShouldBe(golden.Inputs.Length);
        for (var i = 0; i < examples.Count; i++)
        {
            ((ValueSequences)examples.Inputs)[i].ToArray().Select(value => (double)value).ShouldBe(golden.Inputs[i], 1e-4);
            ((NumberTargets)examples.Targets)[i].ToArray().Select(value => (double)value).ShouldBe(golden.Targets[i], 1e-4);
        }
    }

    private sealed record Golden(string[] Columns, double[] Series, Case[] Cases);

    private sealed record Case(
        string Name, int History, int Horizon, ScalingKind Scaling, int Stride, string[] Targets, int[] Parts, bool SubtractLast, bool Logarithm, Part Training, Part Validation, Part Test);

    private sealed record Part(double[][] Inputs, double[][] Targets);
}
