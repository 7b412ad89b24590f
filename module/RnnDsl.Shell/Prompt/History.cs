using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Prompt;

/// <summary>What was entered at the prompts of a person, in a file that only this person can read.</summary>
/// <remarks>
/// A line of the file is an entry; a backslash in front of an n is a line feed. What begins with a blank or seems to hold
/// a secret is kept in memory alone.
/// </remarks>
internal sealed partial class History
{
    /// <summary>The entries that are kept, the newest.</summary>
    public const int Capacity = 1_000;

    /// <summary>Characters of the longest entry that is written.</summary>
    private const int LongestEntry = 10_000;

    private readonly List<string> _entries;
    private readonly string? _path;

    private History(string? path)
    {
        _path = path;
        _entries = [.. Read(path)];
    }

    /// <summary>The entries, the oldest first.</summary>
    public IReadOnlyList<string> Entries => _entries;

    /// <summary>The history in a file, or where <paramref name="path"/> is nothing of this session alone.</summary>
    public static History In(string? path) => new(path);

    /// <summary>Adds an entry, unless it is the same as the last.</summary>
    public void Add(string entry)
    {
        Append(_entries, entry);
        if (_path is not null && entry.Length <= LongestEntry && !char.IsWhiteSpace(entry[0]) && !Secret().IsMatch(entry))
        {
            Write(_path, entry);
        }
    }

    private static void Append(List<string> entries, string entry)
    {
        if (entries.Count == 0 || entries[^1] != entry)
        {
            entries.Add(entry);
        }

        entries.RemoveRange(0, Math.Max(entries.Count - Capacity, 0));
    }

    // Other sessions write too: what they have added since is kept, and no reader sees half a file. A history that cannot
    // be written is no reason to disturb anybody's work.
    private static void Write(string path, string entry)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var entries = Read(path).ToList();
            Append(entries, entry);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(draft, options))
            {
                entries.ForEach(kept => writer.WriteLine(Escape(kept)));
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static IEnumerable<string> Read(string? path)
    {
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).TakeLast(Capacity).Select(Unescape)] : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Escape(string entry) =>
        entry.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Unescape(string line) =>
        Escaped().Replace(line, match => match.Value == @"\n" ? "\n" : match.Value[1..]);

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escaped();

    [GeneratedRegex("password|passphrase|secret|credential|api_?key|asplaintext|bearer|access_?token", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
