using System.Text.RegularExpressions;

namespace RnnDsl;

/// <summary>Writes files so that nobody ever sees half of one.</summary>
internal static partial class AtomicFile
{
    /// <summary>Writes beside the file and renames; when anything fails, the old file stays and no other is left.</summary>
    /// <exception cref="IOException">It cannot be written; the message names the path and says why.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to, or is a folder.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var beside = $"{full}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        try
        {
            WriteBeside(full, beside, write);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException(Message(path, full, beside, e), e);
        }
        catch (IOException e)
        {
            throw new IOException(Message(path, full, beside, e), e);
        }
    }

    /// <summary>
    /// Deletes what writers of a file have left beside it that came to a sudden end, by a power cut say. What somebody still
    /// writes, or who asks may not delete, stays.
    /// </summary>
    public static void DeleteLeftovers(string path)
    {
        var full = Path.GetFullPath(path);
        var (folder, name) = (Path.GetDirectoryName(full)!, Path.GetFileName(full));
        foreach (var beside in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tmp") : [])
        {
            if (Path.GetFileName(beside).StartsWith(name, StringComparison.Ordinal) && Marks.IsMatch(Path.GetFileName(beside)[name.Length..]))
            {
                DeleteUnused(beside);
            }
        }
    }

    private static void WriteBeside(string full, string beside, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // Nobody has heard of the file beside it.
    private static string Message(string path, string full, string beside, Exception e) => $"'{path}' cannot be written: {Reason(full, beside, e)}";

    private static string Reason(string full, string beside, Exception e)
    {
        for (var folder = Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                return $"'{folder}' is a file and no folder.";
            }
        }

        return Directory.Exists(full) ? "it is a folder."
            : e is UnauthorizedAccessException ? "its folder may not be written to."
            : e is FileNotFoundException or DirectoryNotFoundException ? "no file can be made in its folder."
            : e.Message.Replace(beside, full, StringComparison.Ordinal);
    }

    // The writer shares its file with nobody.
    private static void DeleteUnused(string path)
    {
        try
        {
            using var _ = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is no more than lost room on the disk.
        }
    }

    [GeneratedRegex(@"^\.\d+-[0-9a-f]{32}\.tmp\z")]
    private static partial Regex Marks { get; }
}
