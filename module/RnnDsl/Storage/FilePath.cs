using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>From a path as it is typed to one that the file system understands, and to the files there.</summary>
internal static class FilePath
{
    private const char Escape = '`';

    /// <summary>
    /// Resolves <c>~</c>, drives, and what is relative to the session's location; the file need not exist. A grave accent
    /// before a bracket, as the Tab key writes it, is no part of the name, unless a file is called just so.
    /// </summary>
    public static string Resolve(PSCmdlet cmdlet, string path)
    {
        var full = ResolveLiteral(cmdlet, path);
        return !path.Contains(Escape, StringComparison.Ordinal) || Path.Exists(full) ? full : ResolveLiteral(cmdlet, WildcardPattern.Unescape(path));
    }

    /// <summary>Resolves a path in which every character stands for itself.</summary>
    public static string ResolveLiteral(PSCmdlet cmdlet, string path)
    {
        var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.Name == "FileSystem"
            ? full
            : throw new UsageException(
                "NotAFilePath",
                ErrorCategory.InvalidArgument,
                $"'{path}' is not a path of the file system. Give the path of a file.");
    }

    /// <summary>The files and folders that paths stand for, each as it is where <paramref name="literal"/> has any.</summary>
    public static IEnumerable<string> ResolveAll(PSCmdlet cmdlet, IEnumerable<string> patterns, IReadOnlyCollection<string> literal) =>
        literal.Count > 0 ? literal.Select(path => ResolveLiteral(cmdlet, path)) : patterns.SelectMany(path => ResolveAll(cmdlet, path));

    /// <summary>
    /// The files and folders that a pattern with <c>*</c>, <c>?</c> or <c>[a-z]</c> stands for, in the order of their names;
    /// a path that is there as it is typed, or is no pattern, stands for itself.
    /// </summary>
    public static IReadOnlyList<string> ResolveAll(PSCmdlet cmdlet, string path)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(path) || Path.Exists(Resolve(cmdlet, path)))
        {
            return [Resolve(cmdlet, path)];
        }

        var found = Matches(cmdlet, path);
        return found.Length > 0
            ? found
            : throw new UsageException("NoSuchFile", ErrorCategory.ObjectNotFound, $"There is no file that '{path}' stands for. Check the path.");
    }

    private static string[] Matches(PSCmdlet cmdlet, string pattern)
    {
        try
        {
            var found = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(pattern, out var provider);
            return provider.Name == "FileSystem" ? [.. found.Order(StringComparer.Ordinal)] : [];
        }
        catch (WildcardPatternException)
        {
            // A bracket that nothing closes.
            return [];
        }
    }
}
