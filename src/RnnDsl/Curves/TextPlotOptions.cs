namespace RnnDsl;

/// <summary>How training curves are drawn as text.</summary>
public sealed record TextPlotOptions
{
    private const int Most = 1_000;

    /// <summary>Columns of the drawing, 30 to 1,000; 80 by default. Where there are 100 or more, two panels stand beside one another.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Lines of a panel, 8 to 1,000; 16 by default.</summary>
    public int Height { get; init; } = 16;

    /// <summary>The panels, by the names of what was measured: <c>loss</c>, <c>accuracy</c>; none, the default, for all.</summary>
    public ValueList<string> Metrics { get; init; } = [];

    /// <summary>
    /// What is written before the marks of each training, such as the escape sequence of a colour; none by default. Behind
    /// them the sequence follows that takes it back.
    /// </summary>
    public ValueList<string> Styles { get; init; } = [];

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check() => [.. CheckSize(nameof(Width), Width, 30, "columns"), .. CheckSize(nameof(Height), Height, 8, "lines")];

    private static IEnumerable<Diagnostic> CheckSize(string option, int size, int least, string what)
    {
        if (size < least || size > Most)
        {
            yield return new(
                DiagnosticCode.OptionOutOfRange,
                $"{nameof(TextPlotOptions)}.{option}",
                $"it is {size}; it must be {least} to {Most} {what}.",
                "Leave it out for the default.");
        }
    }
}
