namespace RnnDsl;

/// <summary>Walks through the lines of a stream that have something on them.</summary>
internal static class Utf8Lines
{
    /// <summary>Every line with its number from 1, without its end; valid until the next.</summary>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Of(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var (start, end, number, ended) = (0, 0, 0L, false);
        while (!ended || start < end)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !ended)
            {
                (start, end) = MakeRoom(ref buffer, start, end);
                var read = stream.Read(buffer, end, buffer.Length - end);
                (end, ended) = (end + read, read == 0);
                continue;
            }

            var line = buffer.AsMemory(start, length < 0 ? end - start : length);
            start += line.Length + (length < 0 ? 0 : 1);
            number++;
            if (number == 1 && line.Span is [0xef, 0xbb, 0xbf, ..])
            {
                line = line[3..];
            }

            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                yield return (number, line);
            }
        }
    }

    private static (int Start, int End) MakeRoom(ref byte[] buffer, int start, int end)
    {
        var rest = buffer.AsSpan(start, end - start);
        var target = rest.Length > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        rest.CopyTo(target);
        buffer = target;
        return (0, rest.Length);
    }
}
