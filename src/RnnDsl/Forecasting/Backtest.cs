namespace RnnDsl;

/// <summary>
/// What a model would have forecast over the test part of a data set, and what was: one forecast behind the other, each
/// made of the rows before it, as many as fit into the part.
/// </summary>
/// <param name="History">The rows before the first forecast that the model saw.</param>
/// <param name="Actual">What was, as many rows as were forecast.</param>
/// <param name="Forecast">The forecasts, row by row beside what was.</param>
/// <param name="Horizon">Rows of a forecast.</param>
public sealed record Backtest(SeriesTable History, SeriesTable Actual, SeriesTable Forecast, int Horizon)
{
    /// <summary>How many forecasts of how many rows there are.</summary>
    public override string ToString() => $"{Forecast.Count / Horizon} forecasts of {Horizon} rows of {string.Join(", ", Forecast.Columns)}";
}
