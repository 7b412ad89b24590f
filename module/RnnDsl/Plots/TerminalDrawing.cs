using System.Management.Automation;
using System.Management.Automation.Host;

namespace RnnDsl.PowerShell;

/// <summary>Fits a drawing into the terminal of a session, in its colours where it has some.</summary>
internal static class TerminalDrawing
{
    private const int LeastWidth = 30, MostWidth = 160;
    private const int LeastHeight = 8, MostHeight = 20;

    // Below the drawing there is a legend, and the next prompt.
    private const int LinesBelow = 4;

    private static readonly string[] s_colors = ["BrightBlue", "BrightYellow", "BrightGreen", "BrightMagenta", "BrightCyan", "BrightRed"];

    /// <summary>Options for so many panels, which share the height of the terminal.</summary>
    public static TextPlotOptions Options(PSCmdlet cmdlet, PSHost host, int panels)
    {
        var width = Math.Clamp(Terminal.WidthOf(host), LeastWidth, MostWidth);
        var beside = TrainingCurves.Beside(panels, width);
        var rows = Math.Max(1, (panels + beside - 1) / beside);
        return new()
        {
            Width = width,
            // An empty line follows each.
            Height = Math.Clamp(((Terminal.HeightOf(host) - LinesBelow) / rows) - 1, LeastHeight, MostHeight),
            Styles = Colors(cmdlet.SessionState.PSVariable.GetValue("PSStyle"), host),
        };
    }

    // The engine's own colours; none where it writes plain text.
    private static ValueList<string> Colors(object? style, PSHost host)
    {
        if (style is null || host.UI is not { SupportsVirtualTerminal: true } || $"{Property(style, "OutputRendering")}" == "PlainText")
        {
            return [];
        }

        var foreground = Property(style, "Foreground");
        return foreground is null ? [] : [.. s_colors.Select(color => $"{Property(foreground, color)}")];
    }

    private static object? Property(object of, string name) => PSObject.AsPSObject(of).Properties[name]?.Value;
}
