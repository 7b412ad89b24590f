using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Makes a data set to forecast with of a file with columns of numbers (CSV, TSV, JSON Lines, Parquet), the oldest row
/// first: windows of its rows, and what followed each.
/// <code>Import-RnnSeries load.csv -History 96 -Horizon 24</code>
/// </summary>
[Cmdlet(VerbsData.Import, "RnnSeries", DefaultParameterSetName = ByPath)]
[OutputType(typeof(Dataset))]
public sealed class ImportRnnSeriesCommand : DatasetCommand
{
    private const string ByPath = "Path";
    private const string Literally = "LiteralPath";

    private string _current = "";

    /// <summary>The file, or several, each a data set; a delimited one has a header. <c>*</c> and <c>?</c> stand for any characters of a name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByPath)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The file, or several; every character stands for itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Literally)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Rows that a model sees, at least 1.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public int History { get; set; }

    /// <summary>Rows behind them that it forecasts, at least 1.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    public int Horizon { get; set; }

    /// <summary>The columns that a model sees; left out, all whose first value is a number.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] Column { get; set; } = [];

    /// <summary>The columns that it forecasts; left out, all that it sees.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] Target { get; set; } = [];

    /// <summary>Rows from one training window to the next, at least 1.</summary>
    [Parameter]
    public int? Stride { get; set; }

    /// <summary>The first rows, to train on: below 1 a share, from 1 on how many; left out, all that are not for the others.</summary>
    [Parameter]
    public double? TrainingSplit { get; set; }

    /// <summary>The rows behind those, measured after every epoch: a share or how many, 0 for none.</summary>
    [Parameter]
    public double? ValidationSplit { get; set; }

    /// <summary>The rows behind those, held out: a share or how many, 0 for none.</summary>
    [Parameter]
    public double? TestSplit { get; set; }

    /// <summary>How the columns are scaled, by what the training part says.</summary>
    [Parameter]
    [Word<ScalingKind>]
    public ScalingKind? Scaling { get; set; }

    /// <summary>Scales the logarithms of the values, which must be above 0.</summary>
    [Parameter]
    public SwitchParameter Logarithm { get; set; }

    /// <summary>Takes the last row of a window away from its rows and from what is forecast.</summary>
    [Parameter]
    public SwitchParameter SubtractLast { get; set; }

    /// <summary>Rows of a season, such as 12 months: what is forecast is the change from the same time of the last one in the window.</summary>
    [Parameter]
    public int? Season { get; set; }

    /// <summary>The character between columns; left out, the name of the file tells: a tab for <c>.tsv</c>, else a comma.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Delimiter { get; set; }

    /// <inheritdoc/>
    protected override object Subject => _current;

    /// <inheritdoc/>
    protected override void Process()
    {
        var options = new ForecastOptions(History, Horizon);
        options = options with
        {
            Columns = [.. Column],
            Targets = [.. Target],
            Stride = Stride ?? options.Stride,
            TrainingSplit = TrainingSplit ?? options.TrainingSplit,
            ValidationSplit = ValidationSplit ?? options.ValidationSplit,
            TestSplit = TestSplit ?? options.TestSplit,
            Scaling = Scaling ?? options.Scaling,
            Logarithm = Logarithm,
            SubtractLast = SubtractLast,
            Season = Season ?? options.Season,
        };
        WriteDebug($"{options}");
        _current = Path.FirstOrDefault("");
        foreach (var file in FilePath.ResolveAll(this, Path, LiteralPath))
        {
            _current = file;
            WriteObject(Read((progress, stop) => Datasets.Forecast(file, options, progress, Delimiter ?? "", stop)));
        }
    }
}
