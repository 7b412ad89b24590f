using System.Formats.Tar;

namespace RnnDsl;

/// <summary>A <c>tar.gz</c> of text files.</summary>
internal sealed class TarSource(string path) : ArchiveSource(path)
{
    // Without .tar.gz, or .tgz.
    public override string Name => System.IO.Path.GetFileNameWithoutExtension(base.Name.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) ? base.Name : Path);

    protected override string Format => "tar.gz";

    protected override List<TextFile> ReadFiles(
        FileStream file, ArchiveLimits limits, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var unzipped = new CheckedGzipStream(file);
        using var tar = new TarReader(unzipped, leaveOpen: true);
        var (files, entries) = (new List<TextFile>(), 0);
        while (tar.GetNextEntry() is { } entry)
        {
            Tell(entries++, file, progress, cancellationToken);
            var name = limits.Name(entry.Name);
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
            {
                if (TextFile.Counts(name))
                {
                    files.Add(Decode(name, limits.Read(name, entry.DataStream ?? Stream.Null)));
                }
                else
                {
                    // What is passed over is decompressed all the same.
                    limits.Count(entry.Length);
                }
            }
            else if (entry.EntryType is not (TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes))
            {
                throw limits.NoFile(entry.Name);
            }
        }

        // The end of the tar is not that of the file, where the checksum of the whole is compared.
        limits.Skip(unzipped);
        return files;
    }
}
