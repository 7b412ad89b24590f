using System.Security.Cryptography;

namespace RnnDsl;

/// <summary>
/// What has come of a download so far, beside the file that it is to become. It stays when a download breaks off, so that
/// the next goes on from there; where another process has it open, this one is begun anew and never stays.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    /// <summary>Ends the names of these files.</summary>
    public const string Extension = ".part";

    private readonly string _target;
    private readonly bool _stays;
    private readonly FileStream _file;

    private PartialFile(string target, bool stays, FileStream file) => (_target, _stays, _file) = (target, stays, file);

    /// <summary>Bytes so far.</summary>
    public long Length => _file.Length;

    public static PartialFile Open(string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            return new(target, true, Open($"{target}{Extension}", FileMode.OpenOrCreate));
        }
        catch (IOException) when (File.Exists($"{target}{Extension}"))
        {
            return new(target, false, Open($"{target}.{Environment.ProcessId}-{Guid.NewGuid():N}{Extension}", FileMode.CreateNew));
        }
    }

    public void Clear() => _file.SetLength(0);

    public async Task AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _file.Seek(0, SeekOrigin.End);
        await _file.WriteAsync(bytes, cancellationToken);
    }

    public string Checksum()
    {
        _file.Seek(0, SeekOrigin.Begin);
        return Convert.ToHexStringLower(SHA256.HashData(_file));
    }

    /// <summary>Gives the file its name.</summary>
    public void Finish()
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_file.Name, _target, overwrite: true);
    }

    public void Dispose()
    {
        var goes = _file.CanRead && (!_stays || Length == 0);
        _file.Dispose();
        if (goes)
        {
            File.Delete(_file.Name);
        }
    }

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, 1 << 16);
}
