namespace RnnDsl;

/// <summary>Training curves as text, for a terminal or a file.</summary>
public static class TrainingCurves
{
    private const int WidthOfTwo = 100;
    private const string Between = "   ";

    /// <summary>
    /// The curves of several trainings in one drawing, a panel of the loss and one of every metric over the epochs: the
    /// training parts as small letters, the validation parts as lines with capitals on them. What is not a finite number
    /// is left out.
    /// </summary>
    /// <param name="histories">The trainings, at least one; each with at least one epoch.</param>
    /// <param name="options">How large it is, and of what.</param>
    /// <exception cref="InvalidDescriptionException">A history has no epochs, a metric was not measured, or the size is out of range.</exception>
    public static string DrawText(this IEnumerable<NamedHistory> histories, TextPlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(options);
        var all = histories.ToValueList();
        InvalidDescriptionException.ThrowIfAny([.. CurvePanel.Check(all, options.Metrics), .. options.Check()]);
        var panels = CurvePanel.Of(all, options.Metrics);
        var together = Beside(panels.Count, options.Width);
        var size = options with { Width = (options.Width - ((together - 1) * Between.Length)) / together };
        return string.Join(Environment.NewLine,
        [
            .. panels.Select(panel => new TextPanel(all, panel, size).Lines()).Chunk(together).SelectMany(row => Beside(row, size.Width).Append("")),
            .. Legend(all, panels, options),
        ]);
    }

    /// <summary>How many panels stand beside one another.</summary>
    internal static int Beside(int panels, int width) => panels > 1 && width >= WidthOfTwo ? 2 : 1;

    private static IEnumerable<string> Beside(ValueList<string>[] panels, int width) =>
        panels is [var left, var right]
            ? left.Zip(right, (one, other) => $"{one}{new string(' ', Math.Max(0, width - ScreenText.WidthOf(one)))}{Between}{other}".TrimEnd())
            : panels[0].Select(line => line.TrimEnd());

    private static IEnumerable<string> Legend(ValueList<NamedHistory> histories, ValueList<CurvePanel> panels, TextPlotOptions options)
    {
        var validated = panels.Any(panel => panel.IsValidated(histories));
        if (histories is [_])
        {
            return ScreenText.Wrap([$"{TextPanel.MarkOf(0, 1)} training", .. validated ? ["⠤⠤⠤ validation"] : Array.Empty<string>()], "   ", options.Width);
        }

        var names = histories.Select((history, i) =>
            BrailleCanvas.Styled(ScreenText.Cut($"{TextPanel.MarkOf(i, histories.Count)} {history.Name}", options.Width), i, options.Styles));
        return
        [
            .. ScreenText.Wrap(names, "   ", options.Width),
            .. ScreenText.Wrap(["small letters: training", .. validated ? ["lines with capitals: validation"] : Array.Empty<string>()], "; ", options.Width),
        ];
    }
}
