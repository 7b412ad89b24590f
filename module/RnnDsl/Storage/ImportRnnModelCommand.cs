using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Reads a trained model from a file that <c>Export-RnnModel</c> or <see cref="TrainedModel.Save"/> wrote.</summary>
[Cmdlet(VerbsData.Import, "RnnModel")]
[OutputType(typeof(TrainedModel))]
public sealed class ImportRnnModelCommand : RnnCommand
{
    private string _current = "";

    /// <summary>The file to read, or several; <c>*</c> and <c>?</c> stand for any characters of a name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override object Subject => _current;

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var path in Path)
        {
            _current = path;
            foreach (var file in FilePath.ResolveAll(this, path))
            {
                _current = file;
                WriteObject(TrainedModel.Load(file));
            }
        }
    }
}
