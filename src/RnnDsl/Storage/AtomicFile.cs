using System.Text.RegularExpressions;

namespace RnnDsl;

/// <summary>Writes files so that nobody ever sees half of one.</summary>
internal static partial class AtomicFile
{
    /// <summary>Writes beside the file and renames; when anything fails, the old file stays and no other is left.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = $"{full}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
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
