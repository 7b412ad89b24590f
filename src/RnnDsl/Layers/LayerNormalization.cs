namespace RnnDsl;

/// <summary>
/// gamma (x - mean) / √(variance + epsilon) + beta, mean and variance being those of the features of one example
/// and one time step (Ba, Kiros and Hinton, 2016): shapes and masks pass unchanged.
/// </summary>
public sealed record LayerNormalization : Layer
{
    /// <summary>Added to the variance, above 0; 0.001 by default.</summary>
    public double Epsilon { get; init; } = 1e-3;

    /// <summary>Whether there is a beta; true by default.</summary>
    public bool Center { get; init; } = true;

    /// <summary>Whether there is a gamma; true by default.</summary>
    public bool Scale { get; init; } = true;

    /// <summary>How beta starts; zeros by default.</summary>
    public Initializer BetaInitializer { get; init; } = Initializer.Zeros;

    /// <summary>How gamma starts; ones by default.</summary>
    public Initializer GammaInitializer { get; init; } = Initializer.Ones;

    /// <summary>The penalty of beta; none by default.</summary>
    public Regularizer BetaRegularizer { get; init; } = Regularizer.None;

    /// <summary>The penalty of gamma; none by default.</summary>
    public Regularizer GammaRegularizer { get; init; } = Regularizer.None;

    internal override string DefaultName => "layer_normalization";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        // Written so that NaN fails.
        if (!(Epsilon > 0 && double.IsFinite(Epsilon)))
        {
            findings.Add(DiagnosticCode.NumberOutOfRange, $"Epsilon is {Epsilon}; it must be above 0 and finite.", "Use 0.001.");
        }

        findings.CheckInitializer(nameof(BetaInitializer), BetaInitializer);
        findings.CheckInitializer(nameof(GammaInitializer), GammaInitializer);
        findings.CheckRegularizer(nameof(BetaRegularizer), BetaRegularizer);
        findings.CheckRegularizer(nameof(GammaRegularizer), GammaRegularizer);
        return input is TokenSpec ? findings.NeedSequence(input) : input;
    }

    internal override bool WeightsUnknown(TensorSpec input) =>
        (Center || Scale) && input is not (SequenceSpec { Features.IsFree: false } or VectorSpec { Features.IsFree: false });

    internal override ValueList<WeightSpec> WeightsFor(TensorSpec input)
    {
        ValueList<WeightSpec> weights = [];
        if (Scale)
        {
            weights = weights.Add(new("gamma", [Features(input)], GammaInitializer) { Regularizer = GammaRegularizer });
        }

        return Center ? weights.Add(new("beta", [Features(input)], BetaInitializer) { Regularizer = BetaRegularizer }) : weights;
    }

    private static int Features(TensorSpec input) =>
        input is SequenceSpec sequence ? sequence.Features.Size : ((VectorSpec)input).Features.Size;
}
