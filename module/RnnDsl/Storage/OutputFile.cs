using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>The one file that a cmdlet writes.</summary>
internal sealed class OutputFile
{
    private bool _isTaken;

    /// <summary>Writes it where it may be and who is asked agrees. A file that is there is replaced, as by Export-Csv.</summary>
    /// <param name="cmdlet">What writes it.</param>
    /// <param name="path">The path as it was typed.</param>
    /// <param name="noClobber">Whether a file that is there must stay.</param>
    /// <param name="passThru">Whether the cmdlet gives the file.</param>
    /// <param name="action">What is done, for <c>-WhatIf</c> and <c>-Confirm</c>.</param>
    /// <param name="write">Writes to the full path.</param>
    public void Export(PSCmdlet cmdlet, string path, bool noClobber, bool passThru, string action, Action<string> write)
    {
        var full = FilePath.Resolve(cmdlet, path);
        if (_isTaken)
        {
            throw new UsageException(
                "SeveralForOneFile",
                ErrorCategory.InvalidArgument,
                $"The pipeline has several objects, and '{full}' holds one: the first. Export each to a file of its own, with ForEach-Object.");
        }

        _isTaken = true;
        if (!MayWrite(cmdlet, full, noClobber, action))
        {
            return;
        }

        write(full);
        if (passThru)
        {
            // As Get-Item gives it, with what its view shows; elsewhere than in the file system its path has to say what it is.
            var item = cmdlet.SessionState.Path.CurrentLocation.Provider.Name == "FileSystem" ? full : $"FileSystem::{full}";
            cmdlet.WriteObject(cmdlet.InvokeProvider.Item.Get([item], force: true, literalPath: true), enumerateCollection: true);
        }
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
