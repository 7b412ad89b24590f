namespace RnnDsl;

/// <summary>Reads the text files of an archive as a stream, one an example; nothing is unpacked to disk.</summary>
internal abstract class ArchiveSource(string path) : RowSource(path)
{
    public sealed override ValueList<string> FixedColumns => TextTree.Columns;

    /// <summary>What kind of file it must be, for messages.</summary>
    protected abstract string Format { get; }

    public sealed override IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var file = SourceFile.Open(Path);
        try
        {
            return TextTree.Rows(Path, ReadFiles(file, new(Path, file.Length), progress, cancellationToken), columns, progress);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or ArgumentException or NotSupportedException)
        {
            throw new DataException(Path, $"this is no {Format} archive, or it is damaged or cut off. Get the archive again. ({e.Message})", e);
        }
    }

    /// <summary>The text files in any order.</summary>
    protected abstract List<TextFile> ReadFiles(
        FileStream file, ArchiveLimits limits, IProgress<DataProgress> progress, CancellationToken cancellationToken);

    protected static void Tell(int entries, FileStream file, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (entries % 500 == 0)
        {
            progress.Report(new("Reading the texts", file.Position, file.Length));
        }
    }

    protected TextFile Decode(string name, byte[] content) => new(name, StrictUtf8.Decode(System.IO.Path.Join(Path, name), content));
}
