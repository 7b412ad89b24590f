namespace RnnDsl;

/// <summary>A stream over another one that is read once, from its start to its end.</summary>
/// <param name="source">What is read; closed with it.</param>
internal abstract class ForwardStream(Stream source) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => source.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _position += read;
        Check(buffer[..read], atEnd: read == 0 && buffer.Length > 0);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Looks at what was read, and throws where it cannot be right.</summary>
    /// <param name="read">The bytes that were read.</param>
    /// <param name="atEnd">Whether there are no more.</param>
    protected abstract void Check(ReadOnlySpan<byte> read, bool atEnd);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
