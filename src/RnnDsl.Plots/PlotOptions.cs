namespace RnnDsl;

/// <summary>How large a picture of training curves is; letters and lines grow with it.</summary>
public sealed record PlotOptions
{
    private const int Most = 10_000;

    /// <summary>Width in pixels, 500 to 10,000; 1,200 by default.</summary>
    public int Width { get; init; } = 1_200;

    /// <summary>
    /// Height in pixels of a row of two panels, 250 to 10,000; 480 by default. A loss and one metric make one row.
    /// </summary>
    public int Height { get; init; } = 480;

    /// <summary>
    /// The panels of a training, by the names of what was measured: <c>loss</c>, <c>accuracy</c>; none, the default, for all.
    /// </summary>
    public ValueList<string> Metrics { get; init; } = [];

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check() => [.. CheckSize(nameof(Width), Width, 500), .. CheckSize(nameof(Height), Height, 250)];

    private static IEnumerable<Diagnostic> CheckSize(string option, int pixels, int least)
    {
        if (pixels < least || pixels > Most)
        {
            yield return new(
                DiagnosticCode.OptionOutOfRange,
                $"{nameof(PlotOptions)}.{option}",
                $"it is {pixels}; it must be {least} to {Most} pixels.",
                "Leave it out for the default.");
        }
    }
}
