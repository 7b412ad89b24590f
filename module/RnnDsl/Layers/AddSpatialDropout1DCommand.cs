using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends a <see cref="SpatialDropout1D"/>: whole features dropped, for all time steps.</summary>
[Cmdlet(VerbsCommon.Add, "SpatialDropout1D")]
[OutputType(typeof(ModelDescription))]
public sealed class AddSpatialDropout1DCommand : AddLayerCommand
{
    /// <summary>Share of the features dropped while training, at least 0 and below 1.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public double Rate { get; set; }

    /// <summary>A seed of its own for what is dropped, whatever the seed of the training is.</summary>
    [Parameter]
    public int? Seed { get; set; }

    /// <inheritdoc/>
    protected override Layer Describe() => new SpatialDropout1D(Rate) { Seed = Seed };
}
