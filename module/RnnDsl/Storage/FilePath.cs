using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>From a path as it is typed to one that the file system understands, and to the file there.</summary>
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

    /// <summary>Writes a file where it may be and who is asked agrees. A file that is there is replaced, as by Export-Csv.</summary>
    /// <param name="cmdlet">What writes it.</param>
    /// <param name="path">The path as it was typed.</param>
    /// <param name="noClobber">Whether a file that is there must stay.</param>
    /// <param name="passThru">Whether the cmdlet gives the file.</param>
    /// <param name="action">What is done, for <c>-WhatIf</c> and <c>-Confirm</c>.</param>
    /// <param name="write">Writes to the full path.</param>
    public static void Export(PSCmdlet cmdlet, string path, bool noClobber, bool passThru, string action, Action<string> write)
    {
        var full = Resolve(cmdlet, path);
        if (!MayWrite(cmdlet, full, noClobber, action))
        {
            return;
        }

        write(full);
        if (passThru)
        {
            cmdlet.WriteObject(new FileInfo(full));
        }
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

    private static bool MayWrite(PSCmdlet cmdlet, string path, bool noClobber, string action)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException("PathIsFolder", ErrorCategory.InvalidArgument, $"'{path}' is a folder. Give the path of a file in it.");
        }

        var isThere = File.Exists(path);
        return isThere && noClobber
            ? throw new UsageException("FileExists", ErrorCategory.ResourceExists, $"'{path}' is there already. Leave -NoClobber out to replace it, or give another path.")
            : cmdlet.ShouldProcess(path, isThere ? $"{action}, replacing the file" : action);
    }
}
