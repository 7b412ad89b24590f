using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Compares trained models, the best first: layers, parameters, the best epoch and what was measured after it, and, with a
/// data set, over its held-out part.
/// <code>$a, $b | Compare-RnnModel; Compare-RnnModel @{ lstm = $a; gru = $b } -Dataset $tickets</code>
/// </summary>
[Cmdlet(VerbsData.Compare, "RnnModel")]
[OutputType(typeof(ComparedModel))]
public sealed class CompareRnnModelCommand : TrainedModelCommand
{
    private readonly List<NamedModel> _models = [];

    /// <summary>The trained models, or a table of them by their names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), NamedModels]
    public NamedModel[] Trained { get; set; } = [];

    /// <inheritdoc/>
    protected override object Subject => _models;

    /// <inheritdoc/>
    protected override void Process() => _models.AddRange(Trained);

    /// <inheritdoc/>
    protected override void Finish()
    {
        var models = NamedModel.Numbered(_models);
        ValueList<Evaluation> tests = Dataset is null ? [] : [.. models.Select(model => Measure(model.Trained, DatasetFor(model.Trained)))];
        var comparison = ModelComparison.Of(models, tests);
        foreach (var model in comparison.Models)
        {
            WriteObject(ComparisonView.Attach(model, comparison));
        }
    }
}
