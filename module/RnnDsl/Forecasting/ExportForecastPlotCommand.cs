using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Draws what a trained model forecasts over the test part of its data set beside what was, a panel a column, into a PNG
/// or SVG file; an older file of that name is replaced at once or not at all.
/// <code>$trained | Export-ForecastPlot load.png</code>
/// </summary>
[Cmdlet(VerbsData.Export, "ForecastPlot", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportForecastPlotCommand : TrainedModelCommand
{
    private readonly OutputFile _file = new();

    /// <summary>The file to write; its extension, <c>.png</c> or <c>.svg</c>, says in which format.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>Width in pixels.</summary>
    [Parameter]
    public int Width { get; set; } = new PlotOptions().Width;

    /// <summary>Height in pixels of a row of two panels.</summary>
    [Parameter]
    public int Height { get; set; } = new PlotOptions().Height;

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Trained;

    /// <inheritdoc/>
    protected override void Process() => _file.Export(
        this, Path, NoClobber, PassThru, "Export forecast plot", path =>
            Trained.Backtest(DatasetFor(Trained)).SavePlot(path, new PlotOptions { Width = Width, Height = Height }));
}
