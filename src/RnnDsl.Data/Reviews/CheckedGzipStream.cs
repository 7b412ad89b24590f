using System.Buffers.Binary;
using System.IO.Compression;

namespace RnnDsl;

/// <summary>
/// Decompresses a gzip file of one member and compares checksum and size at its end, which <see cref="GZipStream"/>
/// does not: it takes a file that is cut off, and some damage, for a shorter or other one.
/// </summary>
internal sealed class CheckedGzipStream : ForwardStream
{
    private const int HeaderSize = 10, TrailerSize = 8;

    private readonly uint _expectedChecksum, _expectedSize;
    private Crc32 _checksum = new();
    private long _size;

    /// <exception cref="InvalidDataException">The file is too short for gzip.</exception>
    public CheckedGzipStream(FileStream file)
        : base(new GZipStream(file, CompressionMode.Decompress, leaveOpen: true))
    {
        if (file.Length < HeaderSize + TrailerSize)
        {
            throw new InvalidDataException("It is too short.");
        }

        Span<byte> trailer = stackalloc byte[TrailerSize];
        RandomAccess.Read(file.SafeFileHandle, trailer, file.Length - TrailerSize);
        _expectedChecksum = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        _expectedSize = BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]);
    }

    /// <exception cref="InvalidDataException">The content is, at its end, not that of the checksum.</exception>
    protected override void Check(ReadOnlySpan<byte> read, bool atEnd)
    {
        _checksum.Append(read);
        _size += read.Length;
        if (atEnd && (_checksum.Value != _expectedChecksum || (uint)_size != _expectedSize))
        {
            throw new InvalidDataException("Its content does not have its checksum.");
        }
    }
}
