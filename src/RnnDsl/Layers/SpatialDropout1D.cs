using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// While training, sets a share of the features of <c>(batch, time, features)</c> to 0 for all time steps of an
/// example, and scales the rest by 1 / (1 - rate) (Tompson et al., 2015); otherwise passes them on.
/// </summary>
/// <param name="Rate">The share, at least 0 and below 1.</param>
public sealed record SpatialDropout1D(double Rate) : Layer
{
    /// <inheritdoc cref="Dropout.Seed"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    internal override string DefaultName => "spatial_dropout1d";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        findings.CheckRate("Rate", Rate);
        return findings.NeedSequence(input);
    }
}
