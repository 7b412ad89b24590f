namespace RnnDsl.Kernels.Tests.Forecasting;

public class ForecastTests
{
    private static readonly SeriesTable s_series = new(
        ["a", "b"], [.. Enumerable.Range(0, 40).SelectMany(i => new[] { 100 + (10 * Math.Sin(i)), Math.Exp(i / 10.0) })]);

    public static TheoryData<ForecastOptions> Options { get; } = new()
    {
        new ForecastOptions(5, 3),
        new ForecastOptions(5, 3) { SubtractLast = true },
        new ForecastOptions(5, 3) { Scaling = ScalingKind.MinMax, Logarithm = true, Targets = ["b"] },
        new ForecastOptions(5, 3) { Scaling = ScalingKind.MinMax, Logarithm = true, SubtractLast = true, Columns = ["b", "a"], Targets = ["a"] },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Backtest_TestPart_HasTheRowsOfTheSeries(ForecastOptions options)
    {
        var dataset = s_series.ToDataset(options);

        var backtest = Forecaster(dataset).Backtest(dataset);

        var targets = options.Targets.Count > 0 ? options.Targets : s_series.Columns;
        // 8 rows are for the test, and two forecasts of three fit.
        backtest.Actual.Columns.ShouldBe(targets);
        backtest.Actual.Values.ShouldBe(s_series.Select(targets).Slice(32, 6).Values, 1e-3);
        backtest.History.Values.ShouldBe(s_series.Select(targets).Slice(27, 5).Values, 1e-3);
        backtest.Forecast.Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Forecast_RawRows_IsWhatTheBacktestForecasts(ForecastOptions options)
    {
        var dataset = s_series.ToDataset(options);
        var trained = Forecaster(dataset);

        var forecast = trained.Forecast(s_series.Slice(0, 35));

        forecast.Values.ShouldBe(trained.Backtest(dataset).Forecast.Slice(3, 3).Values, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Evaluate_Columns_AreTheErrorsInTheirOwnUnits(ForecastOptions options)
    {
        var dataset = s_series.ToDataset(options);
        var trained = Forecaster(dataset);

        var measured = trained.Evaluate(dataset).Columns;

        double[][] errors = [.. Enumerable.Range(32, 6).SelectMany(row =>
        {
            var forecast = trained.Forecast(s_series.Slice(0, row));
            return Enumerable.Range(0, 3).Select(step => forecast[step].ToArray().Zip(s_series.Select(forecast.Columns)[row + step].ToArray(), (a, b) => a - b).ToArray());
        })];
        measured.Count.ShouldBe(errors[0].Length);
        foreach (var (i, column) in measured.Index())
        {
            column.Mae.ShouldBe(errors.Average(error => Math.Abs(error[i])), 1e-3);
            column.Rmse.ShouldBe(Math.Sqrt(errors.Average(error => error[i] * error[i])), 1e-3);
            column.StepMae[2].ShouldBe(errors.Where((_, at) => at % 3 == 2).Average(error => Math.Abs(error[i])), 1e-3);
        }
    }

    [Fact]
    public void Evaluate_ScaledByStandard_HasTheSquaredErrorOfPapers()
    {
        var dataset = s_series.ToDataset(new ForecastOptions(5, 3));
        var trained = Forecaster(dataset);
        var scaling = ((WindowEncoder)dataset.Encoder).Scaling;

        var errors = Enumerable.Range(32, 6).SelectMany(row =>
        {
            var forecast = trained.Forecast(s_series.Slice(0, row));
            return Enumerable.Range(0, 6).Select(i => scaling.Apply(i % 2, forecast.Values[i]) - scaling.Apply(i % 2, s_series[row + (i / 2)][i % 2]));
        });

        trained.Evaluate(dataset).Metric("mse").ShouldBe(errors.Average(error => error * error), 1e-5);
    }

    [Fact]
    public void Forecast_AfterSaveAndLoad_IsTheSame()
    {
        var trained = Forecaster(s_series.ToDataset(new ForecastOptions(5, 3) { SubtractLast = true, Logarithm = true }));
        var path = Path.GetTempFileName();
        try
        {
            trained.Save(path);

            TrainedModel.Load(path).ShouldBe(trained);
            TrainedModel.Load(path).Forecast(s_series).ShouldBe(trained.Forecast(s_series));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Forecast_RowsThatDoNotDo_SaysWhatIsMissing()
    {
        var trained = Forecaster(s_series.ToDataset(new ForecastOptions(5, 3) { Logarithm = true }));

        Should.Throw<ArgumentException>(() => trained.Forecast(s_series.Slice(0, 4))).Message.ShouldContain("4 rows, and the model sees 5");
        Should.Throw<ArgumentException>(() => trained.Forecast(s_series.Select(["a"]))).Message.ShouldContain("no column b");
        Should.Throw<ArgumentException>(() => trained.Forecast(new SeriesTable(["a", "b"], [.. Enumerable.Repeat(-1.0, 10)]))).Message.ShouldContain("Column 'a' has -1");
        Should.Throw<ArgumentException>(() => Trained.OnNumbers(2, 1, new Gru(2), new Dense(1)).Forecast(s_series)).Message.ShouldContain("cannot forecast");
    }

    [Fact]
    public void Backtest_OtherWindows_AreRefused()
    {
        var trained = Forecaster(s_series.ToDataset(new ForecastOptions(5, 3)));

        Should.Throw<InvalidDescriptionException>(() => trained.Backtest(s_series.ToDataset(new ForecastOptions(5, 3) { SubtractLast = true })));
        Should.Throw<ArgumentException>(() => trained.Backtest(s_series.ToDataset(new ForecastOptions(5, 3) { TrainingSplit = 28, TestSplit = 0 }))).Message.ShouldContain("no test part");
    }

    private static TrainedModel Forecaster(Dataset dataset)
    {
        var model = Rnn.Sequential().Gru(4).For(dataset);
        return new(model, model.DrawWeights(3), dataset.Encoder, dataset.Labels, new TrainingOptions(), TrainingHistory.None);
    }
}
