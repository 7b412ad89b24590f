namespace RnnDsl;

/// <summary>What is wanted of a data set of the catalogue.</summary>
public sealed record DatasetRequest
{
    /// <summary>The source file where it lies already; empty to download it once. Only for data sets that are read from a file.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// All that is to say of tokens, vocabulary and padding of a data set that is read from texts; <see cref="Words"/> and
    /// <see cref="Length"/> are a part of it, and change it where they are set behind it.
    /// </summary>
    public TextEncoderOptions Encoding { get; init; } = new();

    /// <summary>
    /// Number of ids of the vocabulary, the reserved ones included, at least 4; 10,000 by default.
    /// Generated strings need a few and use no more.
    /// </summary>
    public int Words
    {
        get => Encoding.Words;
        init => Encoding = Encoding with { Words = value };
    }

    /// <summary>
    /// Time steps that every text is padded or cut to; 500 by default, 0 for those of the longest text, at most 500.
    /// Generated strings are never cut: they have the length of the longest.
    /// </summary>
    public int Length
    {
        get => Encoding.Length;
        init => Encoding = Encoding with { Length = value };
    }

    /// <summary>
    /// Training examples to generate, at least 10; a fifth as many are generated to be held out. 20,000 by default.
    /// A data set that is read from a file has as many as the file.
    /// </summary>
    public int Count { get; init; } = ReberStrings.DefaultCount;

    /// <summary>
    /// Time steps of what is generated: T of the adding problem and of the copy task, at least 20; 0, the default, for those
    /// of the catalogue. Only for data sets whose <see cref="DatasetEntry.Steps"/> is above 0.
    /// </summary>
    public int Steps { get; init; }

    /// <summary>
    /// How often a download that broke off is taken up again, each time after a longer wait, 17 s in all by default; at
    /// least 0, 4 by default.
    /// </summary>
    public int Retries { get; init; } = 4;

    /// <summary>Fixes what is generated; 0 by default. The order of what is read from a file is always the same.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// Folder of downloads and encoded data sets; empty, the default, for the one named by the environment
    /// variable RNNDSL_CACHE or else the user's own on this platform.
    /// </summary>
    public string CacheFolder { get; init; } = "";

    /// <summary>Everything that is wrong with the request.</summary>
    public ValueList<Diagnostic> Check() =>
    [
        .. Encoding.Check(),
        .. Count >= ReberStrings.SmallestCount
            ? ValueList.Create<Diagnostic>([])
            : [new(DiagnosticCode.OptionOutOfRange, nameof(Count), $"it is {Count}; it must be at least {ReberStrings.SmallestCount}.", $"Use a number such as {ReberStrings.DefaultCount}.")],
        .. Retries >= 0
            ? ValueList.Create<Diagnostic>([])
            : [new(DiagnosticCode.OptionOutOfRange, nameof(Retries), $"it is {Retries}; it must be at least 0.", "Use a number such as 4.")],
    ];
}
