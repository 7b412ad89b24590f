using RnnDsl.Plots;

namespace RnnDsl;

/// <summary>Training curves as pictures: a panel of the loss and one of every metric, over the epochs.</summary>
public static class TrainingPlots
{
    private const string Single = "";

    /// <summary>Draws with the default size.</summary>
    /// <inheritdoc cref="SavePlot(TrainingHistory, string, PlotOptions)"/>
    public static void SavePlot(this TrainingHistory history, string path) => history.SavePlot(path, new PlotOptions());

    /// <summary>
    /// Writes the curves of a training as a picture: its training part as dots, its validation part as a line. What
    /// is not a finite number is left out.
    /// </summary>
    /// <param name="history">The epochs, at least one.</param>
    /// <param name="path">The file to write, <c>.png</c> or <c>.svg</c>; one of that name is replaced at once or not at all.</param>
    /// <param name="options">How large it is, and of what.</param>
    /// <exception cref="InvalidDescriptionException">The history has no epochs, the file another extension, a metric was not measured, or the size is out of range.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to, or is a directory.</exception>
    public static void SavePlot(this TrainingHistory history, string path, PlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(history);
        new[] { new NamedHistory(Single, history) }.SavePlot(path, options);
    }

    /// <summary>Draws several with the default size.</summary>
    /// <inheritdoc cref="SavePlot(IEnumerable{NamedHistory}, string, PlotOptions)"/>
    public static void SavePlot(this IEnumerable<NamedHistory> histories, string path) => histories.SavePlot(path, new PlotOptions());

    /// <summary>
    /// Writes the curves of several trainings as one picture, a colour each: the training parts as dots, the
    /// validation parts as lines. What is not a finite number is left out.
    /// </summary>
    /// <param name="histories">The trainings, at least one; each with at least one epoch.</param>
    /// <param name="path">The file to write, <c>.png</c> or <c>.svg</c>; one of that name is replaced at once or not at all.</param>
    /// <param name="options">How large it is, and of what.</param>
    /// <exception cref="InvalidDescriptionException">A history has no epochs, the file another extension, a metric was not measured, or the size is out of range.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to, or is a directory.</exception>
    public static void SavePlot(this IEnumerable<NamedHistory> histories, string path, PlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        var all = histories.ToValueList();
        InvalidDescriptionException.ThrowIfAny([.. PictureFile.Check(path), .. CurvePanel.Check(all, options.Metrics), .. options.Check()]);
        PictureFile.Write(path, options, TrainingFigure.Panels(all, options.Metrics));
    }
}
