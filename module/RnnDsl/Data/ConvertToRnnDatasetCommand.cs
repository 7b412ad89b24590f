using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Makes a data set of the objects of a pipeline, whose properties are the columns; hash tables by their keys.
/// <code>Get-Ticket | ConvertTo-RnnDataset -Text Body -Label Kind</code>
/// </summary>
[Cmdlet(VerbsData.ConvertTo, "RnnDataset")]
[OutputType(typeof(Dataset))]
public sealed class ConvertToRnnDatasetCommand : RowsCommand
{
    private readonly List<PSObject> _rows = [];

    /// <summary>The objects, one a row.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>The property of the texts.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string Text { get; set; } = "";

    /// <summary>The property of the labels.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string Label { get; set; } = "";

    /// <summary>Name of the data set; <c>objects</c> when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "objects";

    /// <inheritdoc/>
    protected override object Subject => Name;

    /// <inheritdoc/>
    protected override void Process() => _rows.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void Finish()
    {
        foreach (var name in new[] { Text, Label, Id, Time }.Concat(Series ?? []).Where(name => name is { Length: > 0 } && _rows.Count > 0))
        {
            if (!_rows.Exists(row => PropertyValue.Has(row, name!)))
            {
                throw new UsageException(
                    "NoProperty",
                    ErrorCategory.InvalidArgument,
                    $"No object has a property '{name}'. {NearestName.Mend(name!, PropertyValue.Names(_rows[0]))}");
            }
        }

        var options = With(new ImportOptions(Text, Label));
        WriteDebug($"{options}");
        WriteObject(Read((progress, stop) => Like is null
            ? Datasets.OfRows(Name, _rows, PropertyValue.Of, options, progress, stop)
            : Datasets.OfRows(Name, _rows, PropertyValue.Of, options, Like.Encoder, Like.Labels, progress, stop) with { Defaults = Like.Defaults }));
    }
}
