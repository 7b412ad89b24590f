using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Writes a data set as a Parquet file, which <c>Get-RnnDataset -Stream</c> reads.</summary>
[Cmdlet(VerbsData.Export, "RnnDataset")]
[OutputType(typeof(FileInfo))]
public sealed class ExportRnnDatasetCommand : RnnCommand
{
    /// <summary>The data set.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Dataset Dataset { get; set; } = null!;

    /// <summary>The file; one that is there is replaced.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <inheritdoc/>
    protected override object Subject => Path;

    /// <inheritdoc/>
    protected override void Process()
    {
        var path = FilePath.Resolve(this, Path);
        Datasets.Export(Dataset, path);
        WriteObject(new FileInfo(path));
    }
}
