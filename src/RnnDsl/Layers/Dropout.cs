using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// While training, sets a share of its inputs to 0 and scales the rest by 1 / (1 - rate) (Srivastava et al., 2014);
/// otherwise passes them on. Every batch draws anew, and masks pass.
/// </summary>
/// <param name="Rate">The share, at least 0 and below 1.</param>
public sealed record Dropout(double Rate) : Layer
{
    private const NoiseShape AllAxes = NoiseShape.OneBatch | NoiseShape.OneTime | NoiseShape.OneFeature;

    /// <summary>
    /// What is dropped together; every value for itself by default. <see cref="NoiseShape.OneTime"/> needs a sequence.
    /// Flags are combined: <c>OneTime | OneFeature</c> drops whole examples.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NoiseShape NoiseShape { get; init; }

    /// <summary>A seed of its own for what is dropped, whatever the seed of the training is; none by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    internal override string DefaultName => "dropout";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        findings.CheckRate("Rate", Rate);
        if ((NoiseShape & ~AllAxes) != 0)
        {
            findings.Add(DiagnosticCode.NumberOutOfRange, $"NoiseShape is {(int)NoiseShape}, which is no combination of its flags.", "Combine OneBatch, OneTime and OneFeature with '|', or leave it out.");
        }

        if (input is not TokenSpec && !NoiseShape.HasFlag(NoiseShape.OneTime))
        {
            return input;
        }

        var sequence = findings.NeedSequence(input);
        return input is TokenSpec ? sequence : input;
    }
}
