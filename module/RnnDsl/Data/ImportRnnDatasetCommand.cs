using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Makes a data set of a file with a text and a label in every row (CSV, TSV).</summary>
[Cmdlet(VerbsData.Import, "RnnDataset")]
[OutputType(typeof(Dataset))]
public sealed class ImportRnnDatasetCommand : DatasetCommand
{
    /// <summary>The file, in UTF-8.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The column of the texts: its name in the header, or its position from 1 without a header.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public string Text { get; set; } = "";

    /// <summary>The column of the labels, in the same way.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    public string Label { get; set; } = "";

    /// <summary>The character between columns; left out, the name of the file tells: a tab for <c>.tsv</c>, else a comma.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Delimiter { get; set; }

    /// <summary>What the labels are: <c>Class</c>, or <c>Number</c> for numbers that a model learns to give; classes when left out.</summary>
    [Parameter]
    public LabelType? LabelType { get; set; }

    /// <summary>The first row is data already.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>A quote is a character as any other.</summary>
    [Parameter]
    public SwitchParameter NoQuotes { get; set; }

    /// <summary>Share of the rows that is held out, after shuffling; at least 0 and below 1.</summary>
    [Parameter]
    public double? TestSplit { get; set; }

    /// <summary>Fixes the order of the rows, and with it which are held out.</summary>
    [Parameter]
    public int? Seed { get; set; }

    /// <summary>What a text is cut into.</summary>
    [Parameter]
    public TextUnit? Unit { get; set; }

    /// <summary>Number of ids of the vocabulary, the three reserved ones included; at least 4.</summary>
    [Parameter]
    public int? Words { get; set; }

    /// <summary>Time steps that every text is padded or cut to, at the front; 0 for those of the longest text, at most 500.</summary>
    [Parameter]
    public int? Length { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Path;

    /// <inheritdoc/>
    protected override void Process()
    {
        var options = new ImportOptions(Text, Label);
        options = options with
        {
            Delimiter = Delimiter ?? options.Delimiter,
            LabelType = LabelType ?? options.LabelType,
            HasHeader = !NoHeader,
            Quotes = !NoQuotes,
            TestSplit = TestSplit ?? options.TestSplit,
            Seed = Seed ?? options.Seed,
            Unit = Unit ?? options.Unit,
            Words = Words ?? options.Words,
            Length = Length ?? options.Length,
        };
        var path = FilePath.Resolve(this, Path);
        WriteObject(Read((progress, stop) => Datasets.Import(path, options, progress, stop)));
    }
}
