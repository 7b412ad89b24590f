using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Predicts: the class and its probability, or the numbers, of every text, in their order.
/// <code>'a moving, funny film' | Invoke-RnnModel $trained</code>
/// From states and with the states that the layers are left in, all texts as one batch:
/// <code>$run = 'BTBP' | Invoke-RnnModel $trained -ReturnState; 'VVE' | Invoke-RnnModel $trained -InitialState $run.States</code>
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "RnnModel")]
[OutputType(typeof(ClassPrediction), typeof(NumberPrediction), typeof(ModelRun))]
public sealed class InvokeRnnModelCommand : RnnCommand
{
    private readonly List<string> _texts = [];

    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string[] Text { get; set; } = [];

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

        foreach (var text in Text)
        {
            _texts.Add(text);

            if (_texts.Count >= Together)
            {
                Predict();
            }
        }
    }

    /// <inheritdoc/>
    protected override void Finish() => Predict();

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
