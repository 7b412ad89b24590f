using System.Security.Cryptography;
using System.Text;

namespace RnnDsl;

/// <summary>Reads the text files of a folder, one an example.</summary>
internal sealed class FolderSource(string path) : RowSource(path)
{
    // Deep enough for any layout of labels; a link to a folder above ends here.
    private static readonly EnumerationOptions s_search = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = false };

    public override string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path)));

    public override ValueList<string> FixedColumns => TextTree.Columns;

    public override string Checksum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name.Length} {name} {SourceChecksum.OfFile(System.IO.Path.Join(Path, name))}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public override IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var names = Names();
        var files = new List<TextFile>(names.Length);
        foreach (var name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (files.Count % 500 == 0)
            {
                progress.Report(new("Reading the texts", files.Count, names.Length));
            }

            files.Add(new(name, ReadText(System.IO.Path.Join(Path, name))));
        }

        return TextTree.Rows(Path, files, columns, progress);
    }

    private static string ReadText(string file)
    {
        using var stream = SourceFile.Open(file);
        if (stream.Length > TextFile.Longest)
        {
            throw new DataException(file, $"it has {stream.Length} bytes, which is no text to learn from. Cut it up.");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return StrictUtf8.Decode(file, bytes);
    }

    private string[] Names()
    {
        try
        {
            return [.. Directory.EnumerateFiles(Path, "*", s_search)
                .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
                .Where(TextFile.Counts)
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException(Path, $"the folder cannot be read: {e.Message}", e);
        }
    }
}
