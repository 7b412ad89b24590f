namespace RnnDsl.Shell.Prompt;

/// <summary>Where programs of this person keep what they remember.</summary>
internal static class StateFolder
{
    /// <summary>The file of the history, or nothing where this person has no home.</summary>
    /// <remarks>On Linux the folder is that of the XDG Base Directory Specification, <c>~/.local/state</c> unless <c>XDG_STATE_HOME</c> says otherwise.</remarks>
    public static string? HistoryPath => Root is { Length: > 0 } root ? Path.Combine(root, "rnndsl", "history.txt") : null;

    private static string Root
    {
        get
        {
            if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } chosen && Path.IsPathRooted(chosen))
            {
                return chosen;
            }

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return OperatingSystem.IsLinux() && home.Length > 0
                ? Path.Combine(home, ".local", "state")
                : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }
    }
}
