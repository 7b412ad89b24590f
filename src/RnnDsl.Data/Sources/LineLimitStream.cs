namespace RnnDsl;

/// <summary>
/// Reads a file of lines and gives up when one is too long to be a row, so that a wrong file fails early and does
/// not fill the memory.
/// </summary>
internal sealed class LineLimitStream(string path, Stream file) : ForwardStream(file)
{
    /// <summary>The longest text of the film reviews has 14 thousand bytes; a row of 16 million is none.</summary>
    public const int LongestLine = 1 << 24;

    private long _line = 1, _length;

    /// <exception cref="DataException">A line is too long.</exception>
    protected override void Check(ReadOnlySpan<byte> read, bool atEnd)
    {
        while (read.Length > 0)
        {
            var end = read.IndexOf((byte)'\n');
            _length += end < 0 ? read.Length : end;
            if (_length > LongestLine)
            {
                throw new DataException(path, _line, "", $"the line has more than {LongestLine} bytes, which is no row of a table. Give a file with a row a line.");
            }

            if (end < 0)
            {
                break;
            }

            read = read[(end + 1)..];
            (_line, _length) = (_line + 1, 0);
        }
    }
}
