namespace RnnDsl;

/// <summary>Opens files of lines in UTF-8 and says clearly when a file is none.</summary>
internal static class LineFile
{
    private const int Looked = 4096;

    /// <exception cref="DataException">The file is missing, cannot be read, or is not text in UTF-8 by its beginning.</exception>
    public static LineLimitStream Open(string path)
    {
        var file = SourceFile.Open(path);
        Span<byte> beginning = stackalloc byte[Looked];
        beginning = beginning[..file.ReadAtLeast(beginning, Looked, throwOnEndOfStream: false)];
        file.Position = 0;
        var problem = beginning is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] ? "it is not UTF-8 but UTF-16. Save the file in UTF-8."
            : beginning is [(byte)'P', (byte)'K', ..] ? "it is a zip file or a workbook and no text. Export the table as CSV in UTF-8."
            : beginning is [0x1f, 0x8b, ..] ? "it is a gzip file and no text. Unpack it."
            : beginning is [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] ? "it is a Parquet file by another name. Let its name end in .parquet."
            : beginning.Contains((byte)0) ? "it is not text in UTF-8: it has zero bytes. Save the file in UTF-8."
            : "";
        if (problem.Length > 0)
        {
            file.Dispose();
            throw new DataException(path, problem);
        }

        return new LineLimitStream(path, file);
    }

    /// <summary>SHA-256 of the file.</summary>
    /// <exception cref="DataException">As for opening it, or a line is too long.</exception>
    public static string Checksum(string path)
    {
        using var lines = Open(path);
        return SourceChecksum.OfStream(lines);
    }
}
