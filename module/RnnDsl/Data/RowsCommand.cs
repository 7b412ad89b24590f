using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>A cmdlet that makes a data set of rows: which columns are read, what the labels are, and what is held out.</summary>
public abstract class RowsCommand : TextDatasetCommand
{
    /// <summary>The columns of the series, where sequences of numbers are read and not texts: a feature each.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[]? Series { get; set; }

    /// <summary>The column that tells the series apart, where every row is a time step of one of them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? Id { get; set; }

    /// <summary>The column that orders the time steps of a series, numbers or dates; left out, they stand in order. With <c>-Id</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? Time { get; set; }

    /// <summary>How the features of series are scaled, fitted on the training part; not at all when left out.</summary>
    [Parameter]
    [Word<ScalingKind>]
    public ScalingKind? Scaling { get; set; }

    /// <summary>
    /// What the labels are: <c>Class</c>, or <c>Number</c> for numbers that a model learns to give; what they look like
    /// when left out.
    /// </summary>
    [Parameter]
    [Word<LabelType>]
    public LabelType? LabelType { get; set; }

    /// <summary>Share of the rows that is held out, after shuffling; at least 0 and below 1.</summary>
    [Parameter]
    public double? TestSplit { get; set; }

    /// <summary>Holds out that share of every class by itself.</summary>
    [Parameter]
    public SwitchParameter Stratify { get; set; }

    /// <summary>Fixes the order of the rows, and with it which are held out.</summary>
    [Parameter]
    public int? Seed { get; set; }

    /// <summary>
    /// A trained model or a data set: the rows are read by its encoder and with its labels, to measure the model with or
    /// to train it on. All of them are held out, in their order, unless <c>-TestSplit</c> says otherwise.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public LikeArgument? Like { get; set; }

    /// <summary>What a text is cut into.</summary>
    [Parameter]
    [Word<TextUnit>]
    public TextUnit? Unit { get; set; }

    /// <summary>Number of ids of the vocabulary, the reserved ones included; at least 4.</summary>
    [Parameter]
    public int? Words { get; set; }

    /// <summary>Time steps that every sequence is padded or cut to; 0 for those of the longest, of texts at most 500.</summary>
    [Parameter]
    public int? Length { get; set; }

    /// <summary>The options with what was given for them.</summary>
    private protected ImportOptions With(ImportOptions options) => options with
    {
        Series = Series is null ? options.Series : [.. Series],
        Id = Id ?? options.Id,
        Time = Time ?? options.Time,
        Scaling = Scaling ?? options.Scaling,
        LabelType = LabelType ?? options.LabelType,
        TestSplit = TestSplit ?? (Like is null ? options.TestSplit : 1),
        Stratify = Stratify,
        Seed = Seed ?? options.Seed,
        Encoding = With(options.Encoding),
        Unit = Unit ?? (Encoding ?? options.Encoding).Unit,
        Words = Words ?? (Encoding ?? options.Encoding).Words,
        Length = Length ?? (Encoding ?? options.Encoding).Length,
    };
}
