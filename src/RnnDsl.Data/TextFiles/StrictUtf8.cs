using System.Text;

namespace RnnDsl;

/// <summary>Decodes UTF-8, with or without a byte order mark, and takes nothing else.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">The file, for messages.</param>
    /// <param name="bytes">What it holds.</param>
    /// <exception cref="DataException">The bytes are not UTF-8.</exception>
    public static string Decode(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_encoding.GetString(bytes is [0xef, 0xbb, 0xbf, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new DataException(path, $"it is not UTF-8 (byte {e.Index + 1}). Save it in that encoding.", e);
        }
    }
}
