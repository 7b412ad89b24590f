using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Predicts: the class and its probability, or the numbers, of every text, in their order.
/// <code>'a moving, funny film' | Invoke-RnnModel $trained; Invoke-RnnModel $trained -Path new.csv -Column description</code>
/// Of sequences of numbers, by the columns that the model was trained on:
/// <code>$sensors | Invoke-RnnModel $trained -Column heat, noise</code>
/// Of a model that forecasts, what follows the last rows, an object a step ahead:
/// <code>Import-Csv recent.csv | Invoke-RnnModel $trained; Invoke-RnnModel $trained -Path recent.csv</code>
/// From states and with the states that the layers are left in, all texts as one batch:
/// <code>$run = 'BTBP' | Invoke-RnnModel $trained -ReturnState; 'VVE' | Invoke-RnnModel $trained -InitialState $run.States</code>
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "RnnModel", DefaultParameterSetName = Objects)]
[OutputType(typeof(ClassPrediction), typeof(NumberPrediction), typeof(ModelRun), typeof(PSObject))]
public sealed class InvokeRnnModelCommand : DatasetCommand
{
    private const string Objects = "Objects";
    private const string File = "File";
    private const string TextProperty = "Text";

    private static readonly HashSet<string> s_endings = new(StringComparer.OrdinalIgnoreCase) { ".csv", ".tsv", ".txt", ".jsonl", ".parquet", ".zip", ".gz" };

    private readonly List<string> _texts = [];
    private readonly List<PSObject> _rows = [];
    private readonly Stopwatch _clock = new();
    private int _read;
    private int _count;

    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>
    /// Texts, or objects with a property <c>Text</c> or that of <c>-Column</c>; for a model that reads numbers objects with
    /// lists of numbers under <c>-Column</c>, or the inputs of a data set; for a model that forecasts the last rows of a series, the oldest
    /// first: objects with a property a column, or numbers where there is one column.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = Objects)]
    [Alias(TextProperty)]
    [AllowEmptyString]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>
    /// A file, folder or archive as <c>Import-RnnDataset</c> reads them, labels or none; for a model that forecasts the
    /// last rows of a series. <c>*</c> and <c>?</c> stand for any characters of a name, of several files one after the other.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = File)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The columns or properties that are read: of the texts, <c>Text</c> when left out, or of the series, a feature each.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] Column { get; set; } = [];

    /// <summary>The column that tells the series of a file apart, where every row is a time step of one of them.</summary>
    [Parameter(ParameterSetName = File)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? Id { get; set; }

    /// <summary>
    /// The column that orders the time steps of a series, with <c>-Id</c>; of a model that forecasts the dates of the rows,
    /// which go on in what is forecast.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? Time { get; set; }

    /// <summary>The character between the columns of the file; left out, its name tells: a tab for <c>.tsv</c>, else a comma.</summary>
    [Parameter(ParameterSetName = File)]
    [ValidateNotNullOrEmpty]
    public string? Delimiter { get; set; }

    /// <summary>The first row of the file is data already.</summary>
    [Parameter(ParameterSetName = File)]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>A quote in the file is a character as any other.</summary>
    [Parameter(ParameterSetName = File)]
    public SwitchParameter NoQuotes { get; set; }

    /// <summary>Gives one run, which has the predictions and the final states of the layers that return them.</summary>
    [Parameter]
    public SwitchParameter ReturnState { get; set; }

    /// <summary>Where the recurrent layers start, a row a text: the states of a run; zeros when left out.</summary>
    [Parameter]
    [ValidateNotNull]
    public ModelStates? InitialState { get; set; }

    /// <inheritdoc/>
    protected override object Subject => Trained;

    // Texts that are padded to the longest of them would change one another's predictions; states join them.
    private int Together => FromStates || Trained.Model.IsStateful ? int.MaxValue : Trained.Encoder.Length > 0 ? 256 : 1;

    private bool FromStates => ReturnState || InitialState is not null;

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ReturnState && !Trained.Model.Layers.Any(layer => layer.ReturnsState))
        {
            throw new UsageException(
                "NoStateReturned",
                ErrorCategory.InvalidArgument,
                "-ReturnState asks for states, and no layer of the model returns one. Train it with -ReturnState on its recurrent layers.");
        }

        if (Time is not null && ParameterSetName == Objects && Trained.Encoder is not WindowEncoder)
        {
            throw new UsageException(
                "NothingToOrder",
                ErrorCategory.InvalidArgument,
                "-Time orders the rows of a file, or dates what is forecast, and here every object is a whole. Leave it out.");
        }

        if (ParameterSetName == File)
        {
            foreach (var path in FilePath.ResolveAll(this, Path))
            {
                PredictFile(path);
            }
        }
        else if (Trained.Encoder is NumberEncoder or WindowEncoder)
        {
            _rows.AddRange(InputObject);
        }
        else
        {
            PredictTexts(InputObject.Select(TextOf));
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (ParameterSetName == Objects && _rows.Count > 0)
        {
            switch (Trained.Encoder)
            {
                case WindowEncoder windows:
                    Forecast(SeriesRows.Read(_rows, windows.Columns), Time is null ? [] : Datasets.TimesOfRows(_rows, PropertyValue.Of, Time));
                    break;
                case NumberEncoder numbers:
                    PredictRows(numbers);
                    break;
            }
        }

        Predict();
        WriteVerbose(FormattableString.Invariant(
            $"Predicted {_count:N0} in {_clock.Elapsed.TotalSeconds:F2} s with {Trained.Model}; {Environment.ProcessorCount} thread(s)"));
        WriteDebug(FormattableString.Invariant($"Memory {Environment.WorkingSet / 1e6:F0} MB"));
    }

    private void PredictFile(string path)
    {
        var options = new ImportOptions
        {
            Id = Id ?? "",
            Time = Time ?? "",
            Delimiter = Delimiter ?? "",
            HasHeader = !NoHeader,
            Quotes = !NoQuotes,
        };
        switch (Trained.Encoder)
        {
            case WindowEncoder windows:
                Forecast(
                    Read((progress, stop) => Datasets.ReadSeries(path, windows.Columns, options.Delimiter, progress, stop)),
                    Time is null ? [] : Datasets.ReadTimes(path, Time, options.Delimiter));
                break;
            case NumberEncoder numbers:
                options = options with { Series = Column.Length > 0 ? [.. Column] : throw NoColumn(numbers.Features == 1 ? "numbers" : $"{numbers.Features} numbers a time step", Datasets.Columns(path, options)) };
                PredictSequences(Read((progress, stop) => Datasets.ReadSequences(path, numbers, options, progress, stop)));
                break;
            default:
                options = options with { Text = Column.FirstOrDefault() ?? TextColumn(Datasets.Columns(path, options)) };
                PredictTexts(Read((progress, stop) => Datasets.ReadTexts(path, options, progress, stop)));
                break;
        }
    }

    // As of objects; folders and archives of texts have such a column of themselves.
    private static string TextColumn(ValueList<string> columns) =>
        columns.FirstOrDefault(column => column.Equals(TextProperty, StringComparison.OrdinalIgnoreCase)) ?? throw NoColumn("texts", columns);

    private static UsageException NoColumn(string what, ValueList<string> columns) => new(
        "NoColumn",
        ErrorCategory.InvalidArgument,
        $"The model reads {what}. Name the columns of the file that have them with -Column. There are: {string.Join(", ", columns)}.");

    private void PredictRows(NumberEncoder numbers)
    {
        var given = _rows.Where(row => row.BaseObject is ValueSequences).ToList();
        if (given.Count == 0 && Column.Length == 0)
        {
            throw new UsageException(
                "NoColumn",
                ErrorCategory.InvalidArgument,
                $"The model reads {numbers.Features} number(s) a time step. Name the properties that hold their lists, as in -Column heat, noise, or give the inputs of a data set.");
        }

        foreach (var row in given)
        {
            PredictSequences((ValueSequences)row.BaseObject);
        }

        if (given.Count < _rows.Count)
        {
            PredictSequences(Datasets.SequencesOfRows(
                _rows.Except(given), PropertyValue.Of, numbers, new ImportOptions { Series = [.. Column] }));
        }
    }

    private void PredictSequences(ValueSequences sequences) => Write(sequences.Count, () => RunShown("Predicting", $"{sequences}", sequences.Count, (progress, stop) =>
        FromStates ? Run(Trained.Run(sequences, InitialState ?? ModelStates.Zeros, progress, stop)) : Trained.PredictAll(sequences, progress, stop)));

    private object Run(ModelRun run) => ReturnState ? run : run.Predictions;

    private void Forecast(SeriesTable recent, ValueList<DateTime> times)
    {
        var ahead = Trained.Forecast(recent);
        WriteObject(SeriesRows.Write(ahead, Time ?? "", times.Count > 0 ? TimeSteps.Continue(times, ahead.Count) : []), enumerateCollection: true);
    }

    private void PredictTexts(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _texts.Add(text);
            if (_texts.Count >= Together)
            {
                Predict();
            }
        }
    }

    private string TextOf(PSObject item)
    {
        var name = Column.FirstOrDefault(TextProperty);
        _read++;
        if (item.BaseObject is FileSystemInfo file)
        {
            throw new UsageException("NoText", ErrorCategory.InvalidData, $"'{file.FullName}' is a file and no text. Read it with -Path, and name its column with -Column.");
        }

        if (item.BaseObject is string text && s_endings.Contains(System.IO.Path.GetExtension(text)) && System.IO.File.Exists(FilePath.Resolve(this, text)))
        {
            WriteWarning($"'{text}' is predicted as a text. What is in the file of this name is predicted with -Path {text}.");
        }

        var value = item.BaseObject is string or ValueType ? item.BaseObject : PropertyValue.Of(item, name);
        return value is null && PropertyValue.Has(item, name)
            ? throw new DataException("objects", _read, name, "it is empty. Fill it in or remove the row.")
            : value is null
            ? throw new UsageException(
                "NoText",
                ErrorCategory.InvalidData,
                $"The object has no property '{name}'. {NearestName.Mend(name, PropertyValue.Names(item))} Name that of the text with -Column.")
            : (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);
    }

    private void Predict()
    {
        if (_texts.Count == 0)
        {
            return;
        }

        Write(_texts.Count, () => FromStates
            ? Run(Trained.Run(_texts, InitialState ?? ModelStates.Zeros, NoProgress<double>.Instance, StopToken))
            : Trained.PredictAll(_texts, NoProgress<double>.Instance, StopToken));
        _texts.Clear();
    }

    private void Write(int count, Func<object> predict)
    {
        _clock.Start();
        var predicted = predict();
        _clock.Stop();
        _count += count;
        WriteObject(predicted, enumerateCollection: true);
    }
}
