using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Draws the loss and every metric of one or several trained models over the epochs, training as dots and validation as a
/// line, into one PNG or SVG file; an older file of that name is replaced at once or not at all.
/// <code>$simple, $lstm | Export-TrainingPlot curves.png</code>
/// </summary>
[Cmdlet(VerbsData.Export, "TrainingPlot", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTrainingPlotCommand : RnnCommand
{
    private readonly List<TrainedModel> _trained = [];

    /// <summary>The file to write; its extension, <c>.png</c> or <c>.svg</c>, says in which format.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The trained models.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 1)]
    public TrainedModel[] Trained { get; set; } = [];

    /// <summary>Width in pixels.</summary>
    [Parameter]
    public int Width { get; set; } = new PlotOptions().Width;

    /// <summary>Height in pixels of a row of two panels.</summary>
    [Parameter]
    public int Height { get; set; } = new PlotOptions().Height;

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Path;

    /// <inheritdoc/>
    protected override void Process() => _trained.AddRange(Trained);

    /// <inheritdoc/>
    protected override void Finish()
    {
        var path = FilePath.Resolve(this, Path);
        if (!ShouldProcess(path, "Export training plot"))
        {
            return;
        }

        var options = new PlotOptions { Width = Width, Height = Height };
        if (_trained is [var only])
        {
            only.History.SavePlot(path, options);
        }
        else
        {
            NamedHistory.Of(_trained).SavePlot(path, options);
        }

        if (PassThru)
        {
            WriteObject(new FileInfo(path));
        }
    }
}
