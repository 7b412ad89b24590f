using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>From a path as it is typed to one that the file system understands.</summary>
internal static class FilePath
{
    /// <summary>Resolves <c>~</c>, drives, and what is relative to the session's location; the file need not exist.</summary>
    public static string Resolve(PSCmdlet cmdlet, string path)
    {
        var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.Name == "FileSystem"
            ? full
            : throw new UsageException(
                "NotAFilePath",
                ErrorCategory.InvalidArgument,
                $"'{path}' is not a path of the file system. Give the path of a file.");
    }

    /// <summary>
    /// The files and folders that a pattern with <c>*</c> or <c>?</c> stands for, in the order of their names; a path that
    /// is there as it is typed, or is no pattern, stands for itself.
    /// </summary>
    public static IReadOnlyList<string> ResolveAll(PSCmdlet cmdlet, string path)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(path) || Path.Exists(Resolve(cmdlet, path)))
        {
            return [Resolve(cmdlet, path)];
        }

        var found = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        return provider.Name == "FileSystem" && found.Count > 0
            ? [.. found.Order(StringComparer.Ordinal)]
            : throw new UsageException("NoSuchFile", ErrorCategory.ObjectNotFound, $"There is no file that '{path}' stands for. Check the path.");
    }
}
