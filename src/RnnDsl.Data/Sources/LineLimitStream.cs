namespace RnnDsl;

/// <summary>
/// Reads a file of lines and gives up when one is too long to be a row, so that a wrong file fails early and does
/// not fill the memory.
/// </summary>
internal sealed class LineLimitStream(string path, Stream file) : Stream
{
    /// <summary>The longest text of the film reviews has 14 thousand bytes; a row of 16 million is none.</summary>
    public const int LongestLine = 1 << 24;

    private long _line = 1, _length, _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <exception cref="DataException">A line is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        _position += read;
        for (var rest = buffer[..read]; rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'\n');
            _length += end < 0 ? rest.Length : end;
            if (_length > LongestLine)
            {
                throw new DataException(path, _line, "", $"the line has more than {LongestLine} bytes, which is no row of a table. Give a file with a row a line.");
            }

            if (end < 0)
            {
                break;
            }

            rest = rest[(end + 1)..];
            (_line, _length) = (_line + 1, 0);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
