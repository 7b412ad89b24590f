using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Reads a trained model from a file that <c>Export-RnnModel</c> or <see cref="TrainedModel.Save"/> wrote.</summary>
[Cmdlet(VerbsData.Import, "RnnModel", DefaultParameterSetName = ByPath)]
[OutputType(typeof(TrainedModel))]
public sealed class ImportRnnModelCommand : RnnCommand
{
    private const string ByPath = "Path";
    private const string Literally = "LiteralPath";

    private string _current = "";

    /// <summary>The file to read, or several; <c>*</c> and <c>?</c> stand for any characters of a name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByPath)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The file to read, or several; every character stands for itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Literally)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override object Subject => _current;

    /// <inheritdoc/>
    protected override void Process()
    {
        _current = Path.FirstOrDefault("");
        foreach (var file in FilePath.ResolveAll(this, Path, LiteralPath))
        {
            _current = file;
            WriteObject(TrainedModel.Load(file));
        }
    }
}
