using CsvHelper;

namespace RnnDsl;

/// <summary>Finds the row and column of quotes that cannot be read.</summary>
internal static class MalformedQuotes
{
    /// <summary>An error about the place up to which a file could be read.</summary>
    public static DataException At(string path, char delimiter, CsvFormatException e)
    {
        var (line, start, column, quoted) = (1L, 1L, 1, false);
        using var file = SourceFile.Open(path);
        var left = e.ByteOffset;
        var buffer = new byte[1 << 16];
        while (left > 0 && file.Read(buffer, 0, (int)Math.Min(left, buffer.Length)) is var read and > 0)
        {
            left -= read;
            foreach (var b in buffer.AsSpan(0, read))
            {
                line += b == '\n' ? 1 : 0;
                quoted ^= b == '"';
                if (!quoted && b == '\n')
                {
                    (start, column) = (line, 1);
                }
                else if (!quoted && b == delimiter)
                {
                    column++;
                }
            }
        }

        return new(path, start, $"{column}", $"its quotes are malformed ({e.Message.TrimEnd('.')}). Put a field with quotes in it into quotes and double those inside, or say that quotes mean nothing in this file (Quotes = false).");
    }
}
