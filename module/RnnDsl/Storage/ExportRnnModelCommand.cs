using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Writes a trained model as one <c>.safetensors</c> file; an older file of that name is replaced at once or not at all.</summary>
[Cmdlet(VerbsData.Export, "RnnModel", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportRnnModelCommand : RnnCommand
{
    private readonly OutputFile _file = new();

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 1)]
    public TrainedModel Trained { get; set; } = null!;

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
        this, Path, NoClobber, PassThru, "Export trained model", path => Trained.Save(path));
}
