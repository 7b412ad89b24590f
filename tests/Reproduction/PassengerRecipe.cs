using RnnDsl;

namespace Recipes;

/// <summary>Monthly airline passengers, a year ahead of two years, beside repeating last year's months plus growth.</summary>
internal static class PassengerRecipe
{
    public const string Column = "Passengers";
    public const int Year = 12;

    public static ForecastOptions Windows { get; } = new(2 * Year, Year)
    {
        ValidationSplit = 24,
        TestSplit = 24,
        Logarithm = true,
        SubtractLast = true,
        Season = Year,
    };

    public static (ModelDescription Model, TrainingOptions Options) Describe() => (
        Rnn.Sequential().Gru(32).Dropout(0.2),
        new TrainingOptions { Epochs = 200, BatchSize = 16, Optimizer = new Adam(), Callbacks = [new EarlyStopping(Patience: 30)] });

    /// <summary>Errors of every year's forecast within the last rows: the month a year before times the growth of that year over the one before.</summary>
    public static (double Mae, double Rmse) RepeatingWithGrowth(SeriesTable series, int rows)
    {
        var months = series.Column(Column);
        double[] errors =
        [
            .. Enumerable.Range(series.Count - rows, rows - Year + 1).SelectMany(at =>
            {
                var growth = months.Slice(at - Year, Year).Sum() / months.Slice(at - (2 * Year), Year).Sum();
                return Enumerable.Range(at, Year).Select(month => (months[month - Year] * growth) - months[month]);
            }),
        ];
        return (errors.Average(Math.Abs), Math.Sqrt(errors.Average(error => error * error)));
    }
}
