using System.Globalization;
using System.Text;
using Recipes;
using static System.FormattableString;

namespace RnnDsl.Reproduction;

/// <summary>Trains the forecasting recipes and looks at the test part of each training once, when it is done.</summary>
internal static class ForecastStudy
{
    private const string Hours = "ETTh1.csv";
    private const string Months = "airline-passengers.csv";

    /// <returns>The report.</returns>
    public static string Run(Arguments arguments)
    {
        var report = Path.Combine(arguments.Output, "forecast.md");
        var text = $"# Forecasts\n\n{HourlyLoad(arguments)}\n{Passengers(arguments, Path.ChangeExtension(report, ".svg"))}";
        AtomicFile.Write(report, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        return report;
    }

    private static string HourlyLoad(Arguments arguments)
    {
        var (data, model, options) = HourlyLoadRecipe.Describe(Path.Combine(arguments.Series, Hours));
        List<(TrainedModel Trained, Evaluation Test)> runs = [.. Seeds(arguments).Select(seed => Train(data, model, options with { Epochs = arguments.Epochs ?? options.Epochs }, seed))];
        return Invariant(
            $"""
            ## {Hours}: 24 hours of all columns from 96

            Mean test error on the standardised scale: mse {runs.Average(run => run.Test.Metric("mse")):F4}, mae {runs.Average(run => run.Test.Metric("mae")):F4}.
            Published for multivariate, horizon 24: Informer 0.577, its LSTM 0.650, SCINet 0.321.

            | seed | test mse | test mae | best val. mse | trained in |
            |---|---|---|---|---|
            {string.Join("\n", runs.Select(run => Invariant($"| {run.Trained.Options.Seed} | {run.Test.Metric("mse"):F4} | {run.Test.Metric("mae"):F4} | {run.Trained.History.Epochs.Min(epoch => epoch.ValidationLoss):F4} | {run.Trained.History.Epochs.Sum(epoch => epoch.Seconds):F0} s |")))}

            In the columns' own units, seed {runs[0].Trained.Options.Seed}: {string.Join("; ", runs[0].Test.Columns)}.

            """);
    }

    private static string Passengers(Arguments arguments, string picture)
    {
        var series = Datasets.ReadSeries(Path.Combine(arguments.Series, Months));
        var data = series.ToDataset(PassengerRecipe.Windows, "airline-passengers");
        var (model, options) = PassengerRecipe.Describe();
        List<(TrainedModel Trained, Evaluation Test)> runs = [.. Seeds(arguments).Select(seed => Train(data, model, options with { Epochs = arguments.Epochs ?? options.Epochs }, seed))];
        var (mae, rmse) = PassengerRecipe.RepeatingWithGrowth(series, (int)PassengerRecipe.Windows.TestSplit);
        runs[0].Trained.Backtest(data).SavePlot(picture);
        return Invariant(
            $"""
            ## {Months}: a year from two, the last two years held out

            | | mae | rmse |
            |---|---|---|
            {string.Join("\n", runs.Select(run => Invariant($"| seed {run.Trained.Options.Seed} | {run.Test.Columns[0].Mae:F2} | {run.Test.Columns[0].Rmse:F2} |")))}
            | mean of the seeds | {runs.Average(run => run.Test.Columns[0].Mae):F2} | {runs.Average(run => run.Test.Columns[0].Rmse):F2} |
            | last year's month plus growth | {mae:F2} | {rmse:F2} |

            ![Forecast and actual]({Path.GetFileName(picture)})

            """);
    }

    private static IEnumerable<int> Seeds(Arguments arguments) => Enumerable.Range(0, arguments.Seeds ?? 3);

    private static (TrainedModel Trained, Evaluation Test) Train(Dataset data, ModelDescription model, TrainingOptions options, int seed)
    {
        var trained = model.Train(data, options with { Seed = seed }, new RunProgress(string.Create(CultureInfo.InvariantCulture, $"{data.Name} seed {seed}")));
        var test = trained.Evaluate(data);
        Console.WriteLine(Invariant($"{data.Name} seed {seed}  test {test}  {string.Join("; ", test.Columns)}  {trained.History}"));
        return (trained, test);
    }
}
