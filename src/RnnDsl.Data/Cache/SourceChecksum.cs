using System.Security.Cryptography;

namespace RnnDsl;

/// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
internal static class SourceChecksum
{
    /// <exception cref="DataException">The file is missing or cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var stream = SourceFile.Open(path);
        return OfStream(stream);
    }

    public static string OfStream(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    public static string OfText(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
