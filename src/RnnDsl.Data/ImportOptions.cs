using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>How rows become a data set: which columns are read, what the labels are, and what is held out.</summary>
/// <param name="Text">
/// The column of the texts: its name, or its position from 1 in a delimited file without a header. A folder or archive
/// of text files has the columns <c>text</c> and <c>label</c> of itself.
/// </param>
/// <param name="Label">The column of the labels, in the same way.</param>
public sealed record ImportOptions(string Text, string Label)
{
    /// <summary>Options of a folder or archive of text files, whose columns need not be named.</summary>
    public ImportOptions()
        : this("", "")
    {
    }

    /// <summary>Options of a source of series.</summary>
    /// <param name="series">The columns of the series, see <see cref="Series"/>.</param>
    /// <param name="label">The column of the labels.</param>
    public ImportOptions(ValueList<string> series, string label)
        : this("", label) => Series = series;

    /// <summary>
    /// The columns of the series, where sequences of numbers are read and not texts: each a list of numbers in every row,
    /// all as long, and a feature each; or one with a list of numbers for every time step. Where <see cref="Id"/> is
    /// given, a number each. None by default.
    /// </summary>
    [JsonIgnore]
    public ValueList<string> Series { get; init; } = [];

    /// <summary>
    /// The column that tells the series apart, where every row is a time step of one of them; empty, the default, where
    /// every row is a whole series.
    /// </summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>
    /// The column that orders the time steps of a series, numbers or dates; empty, the default, for the order of the
    /// rows. Only with <see cref="Id"/>.
    /// </summary>
    [JsonIgnore]
    public string Time { get; init; } = "";

    /// <summary>How the features of series are scaled, fitted on the training part; not at all by default.</summary>
    [JsonIgnore]
    public ScalingKind Scaling { get; init; }

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

    /// <summary>What the labels are; by default what they look like, see <see cref="LabelType.Inferred"/>.</summary>
    // Classes are left out of the recipe of a cached data set, so that those of the first version stay good.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LabelType LabelType { get; init; } = LabelType.Inferred;

    /// <summary>
    /// Share of the rows, cut off the end after shuffling, that is held out; at least 0 and below 1, 0.2 by default. Where
    /// texts are in folders <c>train</c> and <c>test</c>, these say it, and another share than the default is refused. Where
    /// rows are read as a trained model reads them, it may be 1: all are held out, in their order.
    /// </summary>
    public double TestSplit { get; init; } = 0.2;

    /// <summary>
    /// Whether the share of <see cref="TestSplit"/> is held out of every class by itself, so that both parts have the classes
    /// in the same proportions, as by <c>stratify</c> of scikit-learn; false by default, as there. Only of labels that are
    /// classes.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stratify { get; init; }

    /// <summary>Fixes the order of the rows, and with it which are held out; 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// All that is to say of tokens, vocabulary and padding, and of series where they are padded and cut.
    /// <see cref="Unit"/>, <see cref="Words"/> and <see cref="Length"/> are a part of it, and change it where they are set
    /// behind it.
    /// </summary>
    [JsonIgnore]
    public TextEncoderOptions Encoding { get; init; } = new() { Length = 0 };

    /// <summary>What a text is cut into; words by default.</summary>
    public TextUnit Unit
    {
        get => Encoding.Unit;
        init => Encoding = Encoding with { Unit = value };
    }

    /// <summary>Number of ids of the vocabulary, the reserved ones included, at least 4; 10,000 by default.</summary>
    public int Words
    {
        get => Encoding.Words;
        init => Encoding = Encoding with { Words = value };
    }

    /// <summary>
    /// Time steps that every sequence is padded or cut to; 0, the default, for those of the longest, of texts at most 500.
    /// </summary>
    public int Length
    {
        get => Encoding.Length;
        init => Encoding = Encoding with { Length = value };
    }

    /// <summary>Folder of encoded data sets; empty, the default, as in <see cref="DatasetRequest.CacheFolder"/>.</summary>
    public string CacheFolder { get; init; } = "";

    /// <summary>Everything that is wrong with the options, whatever they are used with.</summary>
    public ValueList<Diagnostic> Check() => Check(mayHoldOutAll: false);

    internal ValueList<Diagnostic> Check(bool mayHoldOutAll)
    {
        List<Diagnostic> found = [.. Encoding.Check()];
        if (Delimiter.Length > 1 || Delimiter is ['"' or '\r' or '\n' or > '\x7e'])
        {
            Wrong(nameof(Delimiter), $"it is '{Delimiter}'; it must be one ASCII character other than a quote or line break.", "Use a character such as ; or leave it out.");
        }

        if (!Enum.IsDefined(LabelType))
        {
            Wrong(nameof(LabelType), $"it is {LabelType}, which there is not.", $"Use {LabelType.Class} or {LabelType.Number}, or leave it out.");
        }

        if (!Enum.IsDefined(Scaling))
        {
            Wrong(nameof(Scaling), $"it is {Scaling}, which there is not.", $"Use {ScalingKind.Standard} or {ScalingKind.MinMax}, or leave it out.");
        }

        if (!(TestSplit >= 0 && TestSplit < 1) && !(mayHoldOutAll && TestSplit == 1))
        {
            Wrong(nameof(TestSplit), $"it is {TestSplit}; it must be at least 0 and {(mayHoldOutAll ? "at most" : "below")} 1.", "Use a share such as 0.2.");
        }

        return [.. found];

        void Wrong(string option, string problem, string mend) => found.Add(new(DiagnosticCode.OptionOutOfRange, option, problem, mend));
    }
}
