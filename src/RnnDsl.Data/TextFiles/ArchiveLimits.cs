namespace RnnDsl;

/// <summary>
/// What is taken from an archive: nothing is ever unpacked, but a name that leads out of it or a link shows that it is
/// meant ill or damaged, and a few bytes that become very many fill the memory.
/// </summary>
/// <param name="path">The archive.</param>
/// <param name="size">Its size in bytes.</param>
internal sealed class ArchiveLimits(string path, long size)
{
    // Texts shrink to a third; a hundredth is beyond what even repetitive ones do.
    private const int LargestRatio = 100;

    private const long Unsuspicious = 1 << 26;

    private readonly long _most = Math.Max(Unsuspicious, size * LargestRatio);
    private long _bytes;

    /// <summary>The name of an entry with <c>/</c> between folders.</summary>
    /// <exception cref="DataException">It is absolute or leads out of the archive.</exception>
    public string Name(string entry)
    {
        var name = entry.Replace('\\', '/');
        name = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        return name.StartsWith('/') || name is [_, ':', ..] || name.Split('/').Contains("..")
            ? throw new DataException(path, $"its entry {entry} leads out of the archive. Nothing was unpacked; make an archive of one folder, with names that begin there.")
            : name;
    }

    /// <exception cref="DataException">Always: the entry is a link or a device.</exception>
    public DataException NoFile(string entry) =>
        new(path, $"its entry {entry} is a link or no file at all. Make an archive of files and folders alone.");

    /// <summary>Counts bytes that came out of the archive.</summary>
    /// <exception cref="DataException">They are too many for what went in.</exception>
    public void Count(long bytes)
    {
        _bytes += bytes;
        if (_bytes > _most)
        {
            throw new DataException(path, $"its {size} bytes become more than {_most}, as no texts do. Get the archive again, or split it if it is right.");
        }
    }

    /// <summary>Reads to the end, and keeps nothing.</summary>
    /// <exception cref="DataException">It is too long for what went in.</exception>
    public void Skip(Stream rest)
    {
        var buffer = new byte[1 << 16];
        while (rest.Read(buffer) is var count and > 0)
        {
            Count(count);
        }
    }

    /// <summary>The content of an entry.</summary>
    /// <exception cref="DataException">It is longer than any text.</exception>
    public byte[] Read(string entry, Stream content)
    {
        using var read = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (content.Read(buffer) is var count and > 0)
        {
            Count(count);
            read.Write(buffer, 0, count);
            if (read.Length > TextFile.Longest)
            {
                throw new DataException(System.IO.Path.Join(path, entry), $"it has more than {TextFile.Longest} bytes, which is no text to learn from. Cut it up.");
            }
        }

        return read.ToArray();
    }
}
