using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Draws the loss and every metric of one or several trained models over the epochs, training as dots and validation as a
/// line, into one PNG or SVG file, which is replaced at once or not at all, or as text into the terminal.
/// <code>$simple, $lstm | Export-TrainingPlot curves.png; $trained | Export-TrainingPlot -Show -Metric loss</code>
/// </summary>
[Cmdlet(VerbsData.Export, "TrainingPlot", SupportsShouldProcess = true, DefaultParameterSetName = Picture)]
[OutputType(typeof(FileInfo), typeof(string))]
public sealed class ExportTrainingPlotCommand : RnnCommand
{
    private const string Picture = "Picture";
    private const string Text = "Text";

    private readonly OutputFile _file = new();
    private readonly List<NamedModel> _trained = [];

    /// <summary>The file to write; its extension, <c>.png</c> or <c>.svg</c>, says in which format.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Picture)]
    [Parameter(ParameterSetName = Text)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The trained models, or a table of them by the names that the legend shows.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 1, ParameterSetName = Picture)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 0, ParameterSetName = Text)]
    [NamedModels]
    public NamedModel[] Trained { get; set; } = [];

    /// <summary>What is drawn, a panel each: <c>loss</c> and names of metrics; left out, all that was measured.</summary>
    [Parameter, Alias("Metrics"), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(CurveCompleter))]
    public string[] Metric { get; set; } = [];

    /// <summary>Gives the drawing as text that fits the terminal; with -Path beside a picture.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Text)]
    public SwitchParameter Show { get; set; }

    /// <summary>Width of the picture in pixels.</summary>
    [Parameter]
    public int Width { get; set; } = new PlotOptions().Width;

    /// <summary>Height in pixels of a row of two panels of the picture.</summary>
    [Parameter]
    public int Height { get; set; } = new PlotOptions().Height;

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Path.Length > 0 ? Path : _trained;

    // The name of one model alone is only shown where somebody gave it.
    private ValueList<NamedHistory> Histories => _trained is [{ Name: "" } only]
        ? [new("", only.Trained.History)]
        : NamedHistory.Of(NamedModel.Numbered(_trained));

    /// <inheritdoc/>
    protected override void Process() => _trained.AddRange(Trained);

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (Path.Length > 0)
        {
            _file.Export(this, Path, NoClobber, PassThru, "Export training plot", path =>
                Histories.SavePlot(path, new PlotOptions { Width = Width, Height = Height, Metrics = [.. Metric] }));
        }

        if (Show)
        {
            var histories = Histories;
            var options = TerminalDrawing.Options(this, Host, CurvePanel.Of(histories, [.. Metric]).Count);
            WriteObject(histories.DrawText(options with { Metrics = [.. Metric] }));
        }
    }
}
