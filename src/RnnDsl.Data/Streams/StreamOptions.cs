namespace RnnDsl;

/// <summary>How examples are streamed from Parquet files.</summary>
public sealed record StreamOptions
{
    /// <summary>
    /// How many examples are in memory at least while their order is drawn, at least 1; 16,384 by default. Whole row
    /// groups are read, so that there can be more, and while one buffer is trained on the next is read.
    /// </summary>
    public int ShuffleBuffer { get; init; } = 16_384;

    /// <summary>
    /// Time steps that every sequence is padded or cut to, at the front; 0, the default, for the length of the encoder.
    /// </summary>
    public int Length { get; init; }

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check()
    {
        var found = new List<Diagnostic>();
        if (ShuffleBuffer < 1)
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(ShuffleBuffer), $"it is {ShuffleBuffer}; it must be at least 1.", "Use a number such as 10000."));
        }

        if (Length < 0)
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(Length), $"it is {Length}; it must be at least 0.", "Use a number such as 200, or 0 for the length of the encoder."));
        }

        return [.. found];
    }
}
