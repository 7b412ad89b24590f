using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Makes a data set of a text file in which the next token is to be told: the last tokens before every token, and that one.
/// <code>Import-RnnText novel.txt -History 40 -Unit Character</code>
/// </summary>
[Cmdlet(VerbsData.Import, "RnnText")]
[OutputType(typeof(Dataset))]
public sealed class ImportRnnTextCommand : TextDatasetCommand
{
    /// <summary>The file, in UTF-8; it is one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Most tokens that a model sees, at least 1.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public int History { get; set; }

    /// <summary>What the text is cut into.</summary>
    [Parameter]
    [Word<TextUnit>]
    public TextUnit? Unit { get; set; }

    /// <summary>Number of ids of the vocabulary, the reserved ones included; at least 4.</summary>
    [Parameter]
    public int? Words { get; set; }

    /// <summary>Tokens from one example to the next, at least 1.</summary>
    [Parameter]
    public int? Stride { get; set; }

    /// <summary>Share of the text, its end, that is held out; at least 0 and below 1.</summary>
    [Parameter]
    public double? TestSplit { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Path;

    /// <inheritdoc/>
    protected override void Process()
    {
        var options = new NextTokenOptions(History);
        options = options with { Encoding = With(options.Encoding) };
        options = options with
        {
            Unit = Unit ?? options.Unit,
            Words = Words ?? options.Words,
            Stride = Stride ?? options.Stride,
            TestSplit = TestSplit ?? options.TestSplit,
        };
        var path = FilePath.Resolve(this, Path);
        WriteDebug($"{options}");
        WriteVerbose($"Reading {path}");
        WriteObject(Read((_, stop) => Datasets.NextToken(path, options, stop)));
    }
}
