using System.Globalization;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Predicts: the class and its probability, or the numbers, of every text, in their order.
/// <code>'a moving, funny film' | Invoke-RnnModel $trained</code>
/// Of a model that forecasts, what follows the last rows, an object a step ahead:
/// <code>Import-Csv recent.csv | Invoke-RnnModel $trained; Invoke-RnnModel $trained -Path recent.csv</code>
/// From states and with the states that the layers are left in, all texts as one batch:
/// <code>$run = 'BTBP' | Invoke-RnnModel $trained -ReturnState; 'VVE' | Invoke-RnnModel $trained -InitialState $run.States</code>
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "RnnModel", DefaultParameterSetName = Objects)]
[OutputType(typeof(ClassPrediction), typeof(NumberPrediction), typeof(ModelRun), typeof(PSObject))]
public sealed class InvokeRnnModelCommand : RnnCommand
{
    private const string Objects = "Objects";
    private const string File = "File";
    private const string TextProperty = "Text";

    private readonly List<string> _texts = [];
    private readonly List<PSObject> _rows = [];

    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>
    /// Texts, or objects with a property <c>Text</c>; for a model that forecasts the last rows of a series, the oldest
    /// first: objects with a property a column, or numbers where there is one column.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = Objects)]
    [Alias(TextProperty)]
    [AllowEmptyString]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>A file with the last rows of a series, for a model that forecasts.</summary>
    [Parameter(Mandatory = true, ParameterSetName = File)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

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

        if (ParameterSetName == File)
        {
            var columns = Trained.Encoder is WindowEncoder windows ? windows.Columns : [];
            Forecast(Datasets.ReadSeries(FilePath.Resolve(this, Path), columns));
        }
        else if (Trained.Encoder is WindowEncoder)
        {
            _rows.AddRange(InputObject);
        }
        else
        {
            PredictTexts();
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (Trained.Encoder is WindowEncoder windows && ParameterSetName == Objects)
        {
            Forecast(SeriesRows.Read(_rows, windows.Columns));
        }

        Predict();
    }

    private void Forecast(SeriesTable recent) => WriteObject(SeriesRows.Write(Trained.Forecast(recent)), enumerateCollection: true);

    private void PredictTexts()
    {
        foreach (var item in InputObject)
        {
            _texts.Add(TextOf(item));
            if (_texts.Count >= Together)
            {
                Predict();
            }
        }
    }

    private static string TextOf(PSObject item) =>
        (string)LanguagePrimitives.ConvertTo(item.BaseObject is string ? item : item.Properties[TextProperty]?.Value ?? item, typeof(string), CultureInfo.InvariantCulture);

    private void Predict()
    {
        if (_texts.Count == 0)
        {
            return;
        }

        if (FromStates)
        {
            var run = Trained.Run(_texts, InitialState ?? ModelStates.Zeros);
            WriteObject(ReturnState ? run : run.Predictions, enumerateCollection: true);
        }
        else
        {
            WriteObject(Trained.PredictAll(_texts), enumerateCollection: true);
        }

        _texts.Clear();
    }
}
