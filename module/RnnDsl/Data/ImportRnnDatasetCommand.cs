using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Makes a data set of a file or folder: delimited columns (CSV, TSV), JSON Lines or Parquet with an input and a label in
/// every row; or a folder, <c>tar.gz</c> or <c>zip</c> with a text a file, in a folder named after its label.
/// <code>Import-RnnDataset tickets.csv -Text description -Label team</code>
/// Several paths, or a pattern, make one data set together; from the pipeline every path makes one of its own.
/// </summary>
[Cmdlet(VerbsData.Import, "RnnDataset", DefaultParameterSetName = ByPath)]
[OutputType(typeof(Dataset))]
public sealed class ImportRnnDatasetCommand : RowsCommand
{
    private const string ByPath = "Path";
    private const string Literally = "LiteralPath";

    /// <summary>The file or folder, or several; <c>*</c> and <c>?</c> stand for any characters of a name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByPath)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The file or folder, or several; every character stands for itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Literally)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The column of the texts: its name, or its position from 1 without a header; not for folders of texts.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string Text { get; set; } = "";

    /// <summary>The column of the labels, in the same way.</summary>
    [Parameter(Position = 2)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string Label { get; set; } = "";

    /// <summary>The character between columns; left out, the name of the file tells: a tab for <c>.tsv</c>, else a comma.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Delimiter { get; set; }

    /// <summary>The first row is data already.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>A quote is a character as any other.</summary>
    [Parameter]
    public SwitchParameter NoQuotes { get; set; }

    /// <inheritdoc/>
    protected override object Subject => ParameterSetName == Literally ? LiteralPath : Path;

    /// <inheritdoc/>
    protected override void Process()
    {
        var options = With(new ImportOptions(Text, Label) { HasHeader = !NoHeader, Quotes = !NoQuotes });
        options = options with { Delimiter = Delimiter ?? options.Delimiter };
        ValueList<string> paths = [.. FilePath.ResolveAll(this, Path, LiteralPath)];
        WriteDebug($"{options}");
        WriteObject(Read((progress, stop) => Like is null
            ? Datasets.ImportAll(paths, options, progress, stop)
            : Datasets.ImportAll(paths, options, Like.Encoder, Like.Labels, progress, stop) with { Defaults = Like.Defaults }));
    }
}
