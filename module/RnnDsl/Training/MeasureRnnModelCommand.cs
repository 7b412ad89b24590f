using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Measures loss and metrics of a trained model over the held-out part of a data set.</summary>
/// <remarks>A data set given by name is encoded with as many words and steps as the model was trained with.</remarks>
[Cmdlet(VerbsDiagnostic.Measure, "RnnModel")]
[OutputType(typeof(Evaluation))]
public sealed class MeasureRnnModelCommand : TrainedModelCommand
{
    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public TrainedModel Trained { get; set; } = null!;

    /// <inheritdoc/>
    protected override object Subject => Trained;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Measure(Trained, DatasetFor(Trained)));
}
