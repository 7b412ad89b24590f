using CsCheck;

namespace RnnDsl.Tests.Forecasting;

public class SeriesDatasetTests
{
    private static readonly SeriesTable s_series = new(["a", "b"], [.. Enumerable.Range(0, 80).Select(i => (double)i)]);

    [Fact]
    public void ToDataset_Defaults_ForecastAllColumnsAndHoldThreeTenthsOut()
    {
        var dataset = s_series.ToDataset(new ForecastOptions(3, 2), "load");

        dataset.Name.ShouldBe("load");
        dataset.Labels.Names.ShouldBe(["a+1", "b+1", "a+2", "b+2"]);
        // 28 rows to train on, 4 to validate and 8 to test, and windows of the latter begin before.
        (dataset.Training.Count, dataset.Validation.Count, dataset.Test.Count).ShouldBe((24, 3, 7));
        dataset.Encoder.ShouldBeOfType<WindowEncoder>().Length.ShouldBe(3);
    }

    [Fact]
    public void ToDataset_Scaling_IsThatOfTheTrainingPartAlone()
    {
        var dataset = s_series.ToDataset(new ForecastOptions(3, 2) { TrainingSplit = 10, ValidationSplit = 0, TestSplit = 30, Scaling = ScalingKind.MinMax });

        dataset.Encoder.ShouldBeOfType<WindowEncoder>().Scaling.ShouldBe(new MinMaxScaling([0, 1], [18, 18]));
        dataset.Validation.Count.ShouldBe(0);
    }

    [Fact]
    public void ToDataset_Targets_StandBehindTheirWindows() => Gen.Select(Gen.Int[1, 6], Gen.Int[1, 5], Gen.Bool, Gen.Int[21, 50])
        .Sample((history, horizon, subtract, rows) =>
        {
            var series = SeriesTable.Of("x", Enumerable.Range(0, rows).Select(i => (double)i));

            var dataset = series.ToDataset(new ForecastOptions(history, horizon) { TestSplit = horizon, ValidationSplit = horizon, Scaling = ScalingKind.None, SubtractLast = subtract });

            foreach (var part in new[] { dataset.Training, dataset.Validation, dataset.Test })
            {
                for (var i = 0; i < part.Count; i++)
                {
                    var last = ((ValueSequences)part.Inputs)[i][^1];
                    ((NumberTargets)part.Targets)[i].ToArray().ShouldBe(Enumerable.Range(1, horizon).Select(step => last + step));
                }
            }

            dataset.Test.Count.ShouldBe(1);
        });

    [Fact]
    public void ToDataset_WrongOptions_AreReportedTogether()
    {
        var options = new ForecastOptions(0, -1)
        {
            Stride = 0,
            Columns = ["a", "a"],
            Targets = ["c"],
            TrainingSplit = double.NaN,
            ValidationSplit = 2.5,
            TestSplit = -0.1,
            Scaling = (ScalingKind)7,
        };

        options.Check().Select(problem => problem.Where).ShouldBe(
            ["History", "Horizon", "Stride", "TrainingSplit", "ValidationSplit", "TestSplit", "Scaling", "Columns", "Targets"]);
        Should.Throw<InvalidDescriptionException>(() => s_series.ToDataset(options)).Diagnostics.ShouldBe(options.Check());
    }

    public static TheoryData<string, string, ForecastOptions> Unfit { get; } = new()
    {
        { DiagnosticCode.OptionOutOfRange, "no column 'c'", new ForecastOptions(3, 2) { Columns = ["c"] } },
        { DiagnosticCode.OptionOutOfRange, "row 0 of the series has 0", new ForecastOptions(3, 2) { Logarithm = true } },
        { DiagnosticCode.TooFewExamples, "takes 30 + 2", new ForecastOptions(30, 2) },
        { DiagnosticCode.TooFewExamples, "40 rows", new ForecastOptions(3, 2) { TrainingSplit = 30, TestSplit = 20 } },
        { DiagnosticCode.TooFewExamples, "1 to test", new ForecastOptions(3, 2) { TestSplit = 1 } },
        { DiagnosticCode.TooFewExamples, "2147483647 to test", new ForecastOptions(3, 2) { TestSplit = int.MaxValue, ValidationSplit = int.MaxValue } },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void ToDataset_OptionsThatDoNotFitTheSeries_SayWhy(string code, string problem, ForecastOptions options)
    {
        var found = Should.Throw<InvalidDescriptionException>(() => s_series.ToDataset(options)).Diagnostics.ShouldHaveSingleItem();

        found.Code.ShouldBe(code);
        found.Problem.ShouldContain(problem);
    }

    [Fact]
    public void SeriesTable_WrongParts_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new SeriesTable([], []));
        Should.Throw<ArgumentException>(() => new SeriesTable(["a", "a"], [1, 2]));
        Should.Throw<ArgumentException>(() => new SeriesTable(["a", "b"], [1, 2, 3])).Message.ShouldContain("no multiple of 2");
        Should.Throw<ArgumentException>(() => new SeriesTable(["a", "b"], [1, 2, 3, double.NaN])).Message.ShouldContain("Row 1, column 'b'");
        Should.Throw<KeyNotFoundException>(() => s_series.Column("aa")).Message.ShouldContain("'a'");
    }

    [Fact]
    public void SeriesTable_Parts_AreRowsAndColumns()
    {
        s_series.Count.ShouldBe(40);
        s_series[3].ToArray().ShouldBe([6, 7]);
        s_series.Slice(38, 2).Column("b").ShouldBe([77, 79]);
        s_series.Slice(0, 2).Select(["b", "a"]).ShouldBe(new SeriesTable(["b", "a"], [1, 0, 3, 2]));
    }
}
