using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>How a table of texts and labels becomes a data set.</summary>
/// <param name="Text">The column of the texts: its name in the header, or its position from 1 when there is no header.</param>
/// <param name="Label">The column of the labels, in the same way.</param>
public sealed record ImportOptions(string Text, string Label)
{
    /// <summary>
    /// The character between columns; empty, the default, for a tab in files that end in <c>.tsv</c>, <c>.tab</c> or
    /// <c>.txt</c> and a comma in all others. An ASCII character other than a quote or line break.
    /// </summary>
    public string Delimiter { get; init; } = "";

    /// <summary>Whether the first row names the columns; true by default.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Whether a field may stand in double quotes and then hold delimiters, line breaks and doubled quotes (RFC 4180);
    /// true by default. When false, a quote is a character as any other.
    /// </summary>
    public bool Quotes { get; init; } = true;

    /// <summary>What the labels are; classes by default.</summary>
    // Left out of the recipe of a cached data set where it is the default, so that those of the first version stay good.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LabelType LabelType { get; init; }

    /// <summary>Share of the rows, cut off the end after shuffling, that is held out; at least 0 and below 1, 0.2 by default.</summary>
    public double TestSplit { get; init; } = 0.2;

    /// <summary>Fixes the order of the rows, and with it which are held out; 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>What a text is cut into; words by default.</summary>
    public TextUnit Unit { get; init; }

    /// <summary>Number of ids of the vocabulary, the three reserved ones included, at least 4; 10,000 by default.</summary>
    public int Words { get; init; } = 10_000;

    /// <summary>
    /// Time steps that every text is padded or cut to, at the front; 0, the default, for those of the longest text
    /// but at most 500.
    /// </summary>
    public int Length { get; init; }

    /// <summary>Folder of encoded data sets; empty, the default, as in <see cref="DatasetRequest.CacheFolder"/>.</summary>
    public string CacheFolder { get; init; } = "";

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check()
    {
        List<Diagnostic> found = [.. TextOptions.Check()];
        Column(nameof(Text), Text);
        Column(nameof(Label), Label);
        if (Text.Length > 0 && Text == Label)
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(Label), $"it is '{Label}', which is the column of the texts too.", "Name two columns."));
        }

        if (Delimiter.Length > 1 || Delimiter is ['"' or '\r' or '\n' or > '\x7e'])
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(Delimiter), $"it is '{Delimiter}'; it must be one ASCII character other than a quote or line break.", "Use a character such as ; or leave it out."));
        }

        if (!Enum.IsDefined(LabelType))
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(LabelType), $"it is {LabelType}, which there is not.", $"Use {LabelType.Class} or {LabelType.Number}."));
        }

        if (!(TestSplit >= 0 && TestSplit < 1))
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(TestSplit), $"it is {TestSplit}; it must be at least 0 and below 1.", "Use a share such as 0.2."));
        }

        return [.. found];

        void Column(string option, string column)
        {
            if (column.Length == 0)
            {
                found.Add(new(DiagnosticCode.OptionOutOfRange, option, "it is empty.", HasHeader ? "Name a column of the header." : "Give the column's position, such as 1."));
            }
            else if (!HasHeader && !(int.TryParse(column, out var position) && position >= 1))
            {
                found.Add(new(DiagnosticCode.OptionOutOfRange, option, $"it is '{column}', and without a header columns have no names.", "Give the column's position, such as 1."));
            }
        }
    }

    internal TextEncoderOptions TextOptions => new() { Unit = Unit, Words = Words, Length = Length };
}
