using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// While training, sets a share of its inputs to 0 and scales the rest by 1 / (1 - rate) (Srivastava et al., 2014);
/// otherwise passes them on.
/// </summary>
/// <param name="Rate">The share, at least 0 and below 1.</param>
public sealed record Dropout(double Rate) : Layer
{
    /// <summary>
    /// A seed of its own for what is dropped, whatever the seed of the training is; none by default.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    internal override string DefaultName => "dropout";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        findings.CheckRate("Rate", Rate);
        return input is TokenSpec ? findings.NeedSequence(input) : input;
    }
}
