using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Writes a data set as a Parquet file, which <c>Get-RnnDataset -Stream</c> reads.</summary>
[Cmdlet(VerbsData.Export, "RnnDataset", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportRnnDatasetCommand : RnnCommand
{
    private readonly OutputFile _file = new();

    /// <summary>The data set.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 1)]
    [ValidateNotNull]
    public Dataset Dataset { get; set; } = null!;

    /// <summary>The file; one that is there is replaced.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Path;

    /// <inheritdoc/>
    protected override void Process() => _file.Export(
        this, Path, NoClobber, PassThru, "Export data set", path => Datasets.Export(Dataset, path));
}
