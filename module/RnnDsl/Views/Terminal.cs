using System.Management.Automation.Host;

namespace RnnDsl.PowerShell;

/// <summary>How much room a host has; the views of the module ask for it.</summary>
public static class Terminal
{
    private const int UsualHeight = 24;

    /// <summary>
    /// The columns that the engine fills of a line of the host's terminal, all but the last; 120 where there is no terminal.
    /// </summary>
    /// <param name="host">The host of the session.</param>
    public static int WidthOf(PSHost host) => Math.Max(ScreenText.LeastWidth, Size(host) is { Width: > 0 } size ? size.Width - 1 : ScreenText.UsualWidth);

    /// <summary>The lines of the host's terminal; 24 where it has none.</summary>
    /// <param name="host">The host of the session.</param>
    public static int HeightOf(PSHost host) => Size(host) is { Height: > 0 } size ? size.Height : UsualHeight;

    // A host need not have a screen, and one without throws what it likes.
    private static Size Size(PSHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            return host.UI?.RawUI is { } screen ? new(screen.BufferSize.Width, screen.WindowSize.Height) : default;
        }
        catch (Exception e) when (e is HostException or NotImplementedException or NotSupportedException or InvalidOperationException or IOException)
        {
            return default;
        }
    }
}
