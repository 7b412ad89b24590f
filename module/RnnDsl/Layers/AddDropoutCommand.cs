using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends a <see cref="Dropout"/>.</summary>
[Cmdlet(VerbsCommon.Add, "Dropout")]
[OutputType(typeof(ModelDescription))]
public sealed class AddDropoutCommand : AddLayerCommand
{
    /// <summary>Share of the inputs dropped while training, at least 0 and below 1.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public double Rate { get; set; }

    /// <summary>
    /// What is dropped together: <c>OneTime</c> a feature at all time steps, <c>OneFeature</c> a whole time step,
    /// <c>OneBatch</c> the same in all examples, or several of them; every value for itself when left out.
    /// </summary>
    [Parameter]
    [Word<NoiseShape>]
    public NoiseShape NoiseShape { get; set; }

    /// <summary>A seed of its own for what is dropped, whatever the seed of the training is.</summary>
    [Parameter]
    public int? Seed { get; set; }

    /// <inheritdoc/>
    protected override Layer Describe() => new Dropout(Rate) { NoiseShape = NoiseShape, Seed = Seed };
}
