using System.IO.Compression;

namespace RnnDsl;

/// <summary>A <c>zip</c> of text files.</summary>
internal sealed class ZipSource(string path) : ArchiveSource(path)
{
    private const int UnixKind = 0xF000, UnixFile = 0x8000, UnixFolder = 0x4000;

    protected override string Format => "zip";

    protected override List<TextFile> ReadFiles(
        FileStream file, ArchiveLimits limits, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var files = new List<TextFile>();
        for (var i = 0; i < zip.Entries.Count; i++)
        {
            Tell(i, file, progress, cancellationToken);
            var entry = zip.Entries[i];
            var name = limits.Name(entry.FullName);
            if (((entry.ExternalAttributes >> 16) & UnixKind) is not (0 or UnixFile or UnixFolder))
            {
                throw limits.NoFile(entry.FullName);
            }

            if (TextFile.Counts(name))
            {
                files.Add(Decode(name, Content(entry, name, limits)));
            }
        }

        return files;
    }

    private byte[] Content(ZipArchiveEntry entry, string name, ArchiveLimits limits)
    {
        if (entry.IsEncrypted)
        {
            throw new DataException(Path, $"its entry {entry.FullName} has a password. Make an archive without one.");
        }

        using var stream = entry.Open();
        var content = limits.Read(name, stream);
        var checksum = new Crc32();
        checksum.Append(content);
        return checksum.Value == entry.Crc32
            ? content
            : throw new InvalidDataException($"The content of {entry.FullName} does not have its checksum.");
    }
}
