namespace RnnDsl;

/// <content>Data sets in which the next token is to be told.</content>
public static partial class Datasets
{
    /// <summary>A data set of a text file: the last tokens before every token, and that token.</summary>
    /// <param name="path">The file, in UTF-8; it is one text.</param>
    /// <param name="options">How many tokens a model sees, what they are and what is held out.</param>
    /// <param name="cancellationToken">Stops the counting and encoding.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or the file has no token to train on.</exception>
    /// <exception cref="DataException">The file is missing, too large, or not UTF-8.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset NextToken(string path, NextTokenOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        using var file = SourceFile.Open(path);
        if (file.Length > int.MaxValue / 4)
        {
            throw new DataException(path, $"it has {file.Length} bytes; a text of up to {int.MaxValue / 4} can be read. Split it.");
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new[] { StrictUtf8.Decode(path, bytes) }.ToNextTokenDataset(options, Path.GetFileNameWithoutExtension(path), cancellationToken);
    }
}
