using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>Folders and archives of text files.</summary>
internal static class BadArchives
{
    private static readonly (string Name, string Text)[] s_good = [("pos/1.txt", "good"), ("neg/1.txt", "bad")];

    private static readonly string s_long = new('a', (1 << 24) + 1);

    private static readonly string s_large = new('a', 1 << 24);

    public static BadInput[] All { get; } =
    [
        Zip("zip with a name that leads out", [.. s_good, ("pos/../../x.txt", "x")], "leads out of the archive"),
        Zip("zip with a name that leads out by backslashes", [.. s_good, ("pos\\..\\..\\x.txt", "x")], "leads out of the archive"),
        Zip("zip with an absolute name", [.. s_good, ("/pos/x.txt", "x")], "leads out of the archive"),
        Zip("zip with a drive", [.. s_good, ("C:/pos/x.txt", "x")], "leads out of the archive"),
        Zip("zip without a text", [("pos/1.bin", "x")], "no text file"),
        Zip("zip without folders", [("1.txt", "x"), ("2.txt", "y")], "none in a folder"),
        Zip("zip with a name twice", [.. s_good, ("pos/1.txt", "x")], "pos/1.txt twice"),
        Zip("zip with one class", [("pos/1.txt", "x"), ("pos/2.txt", "y")], "all 2 rows", "pos/1.txt", "label"),
        Zip("zip with an empty text", [.. s_good, ("pos/2.txt", " ")], "empty", "pos/2.txt", "text"),
        Zip("zip with a long text", [.. s_good, ("pos/2.txt", s_long)], "more than 16777216 bytes", "pos/2.txt"),
        Zip("zip bomb", [.. Enumerable.Range(0, 5).Select(i => ($"pos/{i}.txt", s_large))], "as no texts do"),
        Zip("zip whose test part has a label of its own", [("train/pos/1.txt", "x"), ("train/neg/1.txt", "x"), ("test/odd/1.txt", "x")], "no row with the label 'odd'", "test/odd/1.txt", "label"),
        Zip("zip of a test part alone", [("test/pos/1.txt", "x"), ("test/neg/1.txt", "y")], "nothing in a folder train"),
        new("zip with a link", "t.zip", path => ZipFile(path, s_good, entry => entry.ExternalAttributes = unchecked((int)0xA1FF0000)), 0, "", "is a link"),
        Changed("zip cut off", "t.zip", zip => zip[..^30]),
        Changed("empty zip", "t.zip", _ => []),
        Changed("zip with another content", "t.zip", zip =>
        {
            zip[Array.IndexOf(zip, (byte)'t') + 5] ^= 1;
            return zip;
        }),
        Changed("zip with a password", "t.zip", zip => MarkEncrypted(zip), "password"),
        Tar("tar with a name that leads out", [.. s_good, ("../x.txt", "x")], "leads out of the archive"),
        Tar("tar with an absolute name", [.. s_good, ("/etc/x.txt", "x")], "leads out of the archive"),
        Tar("tar with a long text", [.. s_good, ("pos/2.txt", s_long)], "more than 16777216 bytes", "pos/2.txt"),
        Tar("tar bomb beside the texts", [.. s_good, ("pos/blob.bin", new string('\0', 70_000_000))], "as no texts do"),
        Tar("tar with Latin-1", [.. s_good, ("pos/2.txt", "\udc80")], "not UTF-8", "pos/2.txt"),
        new("tar with a symbolic link", "t.tar.gz", path => TarFile(path, s_good, new PaxTarEntry(TarEntryType.SymbolicLink, "pos/2.txt") { LinkName = "/etc/passwd" }), 0, "", "is a link"),
        new("tar with a hard link", "t.tar.gz", path => TarFile(path, s_good, new PaxTarEntry(TarEntryType.HardLink, "pos/2.txt") { LinkName = "pos/1.txt" }), 0, "", "is a link"),
        Changed("tar cut off", "t.tar.gz", tar => tar[..^20]),
        Changed("tar of another checksum", "t.tar.gz", tar =>
        {
            tar[^6] ^= 1;
            return tar;
        }),
        BadInput.Text("text named tar.gz", "t.tar.gz", "this is no archive at all, only text", 0, "", "no tar.gz archive"),
        Folder("folder without texts", [("pos/1.md", "x")], "no text file"),
        Folder("folder with Latin-1", [("pos/1.txt", "\udc80"), ("neg/1.txt", "x")], "not UTF-8", "pos/1.txt"),
        Folder("folder with an empty text", [("pos/1.txt", ""), ("neg/1.txt", "x")], "empty", "pos/1.txt", "text"),
        Folder("folder with a long text", [("pos/1.txt", s_long), ("neg/1.txt", "x")], "which is no text", "pos/1.txt"),
        new("empty folder", "t", path => Directory.CreateDirectory(path), 0, "", "no text file") { Options = new() },
    ];

    private static BadInput Zip(string name, (string Name, string Text)[] entries, string problem, string inside = "", string column = "") =>
        new(name, "t.zip", path => ZipFile(path, entries, _ => { }), 0, column, problem) { Options = new(), Inside = inside };

    private static BadInput Tar(string name, (string Name, string Text)[] entries, string problem, string inside = "") =>
        new(name, "t.tar.gz", path => TarFile(path, entries), 0, "", problem) { Options = new(), Inside = inside };

    private static BadInput Folder(string name, (string Name, string Text)[] files, string problem, string inside = "", string column = "") =>
        new(
            name,
            "t",
            path =>
            {
                foreach (var (file, text) in files)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, file))!);
                    File.WriteAllBytes(Path.Combine(path, file), Bytes(text));
                }
            },
            0,
            column,
            problem)
        { Options = new(), Inside = inside };

    private static BadInput Changed(string name, string file, Func<byte[], byte[]> change, string problem = "damaged or cut off") => new(
        name,
        file,
        path =>
        {
            if (file.EndsWith(".zip", StringComparison.Ordinal))
            {
                ZipFile(path, s_good, _ => { });
            }
            else
            {
                TarFile(path, s_good);
            }

            File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
        },
        0,
        "",
        problem)
    { Options = new() };

    private static void ZipFile(string path, (string Name, string Text)[] entries, Action<ZipArchiveEntry> change)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            var entry = zip.CreateEntry(name, text.Length < 100 ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
            change(entry);
            using var content = entry.Open();
            content.Write(Bytes(text));
        }
    }

    private static void TarFile(string path, (string Name, string Text)[] entries, params TarEntry[] more)
    {
        using var zipped = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var tar = new TarWriter(zipped);
        foreach (var (name, text) in entries)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Bytes(text)) });
        }

        foreach (var entry in more)
        {
            tar.WriteEntry(entry);
        }
    }

    // Half a surrogate pair stands for a byte that is no UTF-8.
    private static byte[] Bytes(string text) => text == "\udc80" ? [0x80] : Encoding.UTF8.GetBytes(text);

    // The flag stands in the directory at the end, and before every entry.
    private static byte[] MarkEncrypted(byte[] zip)
    {
        for (var i = 0; i + 4 < zip.Length; i++)
        {
            if (zip.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
            {
                zip[i + 6] |= 1;
            }
            else if (zip.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                zip[i + 8] |= 1;
            }
        }

        return zip;
    }
}
