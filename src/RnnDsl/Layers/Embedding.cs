namespace RnnDsl;

/// <summary>Turns token ids <c>(batch, time)</c> into trained vectors <c>(batch, time, output_dim)</c>.</summary>
/// <param name="InputDim">Size of the vocabulary: ids are 0 to <paramref name="InputDim"/> - 1.</param>
/// <param name="OutputDim">Values per token.</param>
public sealed record Embedding(int InputDim, int OutputDim) : Layer
{
    /// <summary>Whether id 0 is padding that the layers behind skip; false by default.</summary>
    public bool MaskZero { get; init; }

    /// <summary>How the vectors start; uniform in ±0.05 by default.</summary>
    public Initializer EmbeddingsInitializer { get; init; } = new RandomUniform();

    /// <summary>The penalty of the vectors, those of ids that are never met included; none by default.</summary>
    public Regularizer EmbeddingsRegularizer { get; init; } = Regularizer.None;

    internal override string DefaultName => "embedding";

    internal override bool MakesMask => MaskZero;

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        findings.CheckSize("InputDim", InputDim);
        findings.CheckSize("OutputDim", OutputDim);
        findings.CheckInitializer(nameof(EmbeddingsInitializer), EmbeddingsInitializer);
        findings.CheckRegularizer(nameof(EmbeddingsRegularizer), EmbeddingsRegularizer);
        if (input is SequenceSpec or VectorSpec)
        {
            findings.Add(DiagnosticCode.TokensOrValues, $"it needs token ids (batch, time) and gets values {input}.", "Make it the first layer of a model on tokens, or leave it out.");
        }

        return new SequenceSpec(OutputDim) { Length = (input as TokenSpec)?.Length ?? Dimension.Free };
    }

    internal override ValueList<WeightSpec> WeightsFor(TensorSpec input) =>
        [new("embeddings", [InputDim, OutputDim], EmbeddingsInitializer) { Regularizer = EmbeddingsRegularizer }];
}
