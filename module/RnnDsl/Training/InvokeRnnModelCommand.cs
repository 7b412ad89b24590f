using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Predicts: the class and its probability, or the numbers, of every text, in their order.
/// <code>'a moving, funny film' | Invoke-RnnModel $trained</code>
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "RnnModel")]
[OutputType(typeof(ClassPrediction), typeof(NumberPrediction))]
public sealed class InvokeRnnModelCommand : RnnCommand
{
    private const int Together = 256;

    private readonly List<string> _texts = [];

    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string[] Text { get; set; } = [];

    /// <inheritdoc/>
    protected override object Subject => Trained;

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var text in Text)
        {
            _texts.Add(text);

            // Texts that are padded to the longest of them would change one another's predictions.
            if (_texts.Count >= (Trained.Encoder.Length > 0 ? Together : 1))
            {
                Predict();
            }
        }
    }

    /// <inheritdoc/>
    protected override void Finish() => Predict();

    private void Predict()
    {
        if (_texts.Count > 0)
        {
            WriteObject(Trained.PredictAll(_texts), enumerateCollection: true);
            _texts.Clear();
        }
    }
}
