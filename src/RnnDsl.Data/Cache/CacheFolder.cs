namespace RnnDsl;

/// <summary>Where downloads and encoded data sets are kept.</summary>
internal static class CacheFolder
{
    /// <summary>The folder of downloads in it.</summary>
    public const string Downloads = "downloads";

    /// <summary>The given folder; if empty, the one of the environment variable RNNDSL_CACHE, else the user's own.</summary>
    public static string Of(string given) =>
        given.Length > 0 ? Path.GetFullPath(given)
        : Variable("RNNDSL_CACHE") is { Length: > 0 } named ? Path.GetFullPath(named)
        : Path.Combine(UsersOwn(), "rnndsl");

    private static string UsersOwn()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
        {
            return Path.Combine(home, "Library", "Caches");
        }

        // The XDG base directory specification has a relative path ignored.
        var xdg = Variable("XDG_CACHE_HOME");
        return Path.IsPathRooted(xdg) ? xdg : Path.Combine(home, ".cache");
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
