using RnnDsl.Plots;

namespace RnnDsl;

/// <summary>Forecasts as pictures: a panel a column, what was and what was forecast as lines.</summary>
public static class ForecastPlots
{
    /// <summary>Draws with the default size.</summary>
    /// <inheritdoc cref="SavePlot(Backtest, string, PlotOptions)"/>
    public static void SavePlot(this Backtest backtest, string path) => backtest.SavePlot(path, new PlotOptions());

    /// <summary>
    /// Writes forecasts over a test part as a picture, beside what was and behind the rows that the first was made of. What
    /// is not a finite number is left out.
    /// </summary>
    /// <param name="backtest">The forecasts and what was.</param>
    /// <param name="path">The file to write, <c>.png</c> or <c>.svg</c>; one of that name is replaced at once or not at all.</param>
    /// <param name="options">How large it is.</param>
    /// <exception cref="InvalidDescriptionException">The file has another extension, or the size is out of range.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to, or is a directory.</exception>
    public static void SavePlot(this Backtest backtest, string path, PlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(backtest);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny([.. PictureFile.Check(path), .. options.Check()]);
        PictureFile.Write(path, options, ForecastFigure.Panels(backtest));
    }
}
