using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>What the cmdlets have in common that append a layer to the model from the pipeline.</summary>
/// <remarks>Values out of range are not refused here: inference reports them all at once.</remarks>
public abstract class AddLayerCommand : RnnCommand
{
    /// <summary>The model to extend.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ModelDescription Model { get; set; } = new();

    /// <summary>Name of the layer: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>; Keras' own when left out.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The penalty of what the layer gives, of both directions or of all steps together: <c>l2</c>, <c>l1:0.001</c>, a table, or a
    /// regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? ActivityRegularizer { get; set; }

    /// <summary>The layer that the parameters describe, without its name.</summary>
    protected abstract Layer Describe();

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        var layer = Describe();
        WriteObject(Model.Add(layer with
        {
            Name = Name ?? layer.Name,
            ActivityRegularizer = ActivityRegularizer ?? layer.ActivityRegularizer,
        }));
    }
}
