using ScottPlot;

namespace RnnDsl.Plots;

/// <summary>A panel a column that was forecast: what was, and the forecasts, over the rows of the test part.</summary>
internal static class ForecastFigure
{
    public static ValueList<Plot> Panels(Backtest backtest) => [.. backtest.Forecast.Columns.Select(column => Panel(backtest, column))];

    private static Plot Panel(Backtest backtest, string column)
    {
        var plot = new Plot();
        var before = backtest.History.Column(column);
        Look.Line(plot, Points(before.Concat(backtest.Actual.Column(column)), 1 - before.Count), Look.Color(0), "Actual");
        Look.Line(plot, Points(backtest.Forecast.Column(column), 1), Look.Color(1), $"Forecast, {backtest.Horizon} ahead");
        Look.Frame(plot, column, "Rows of the test part");
        return plot;
    }

    private static Coordinates[] Points(ValueList<double> values, int from) =>
        [.. values.Select((value, i) => new Coordinates(from + i, value)).Where(point => double.IsFinite(point.Y))];
}
