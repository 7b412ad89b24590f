namespace RnnDsl;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers et al., 2000):
/// i, f, o = recurrent_activation(x_t W + h_(t-1) U + b) each with its own part of the fused kernels,
/// c_t = f c_(t-1) + i activation(x_t W_c + h_(t-1) U_c + b_c), h_t = o activation(c_t).
/// Gates lie in the kernels in the order i, f, c, o.
/// </summary>
/// <param name="Units">Size of the state and of the output.</param>
public sealed record Lstm(int Units) : RecurrentLayer(Units)
{
    /// <summary>Activation of the gates; sigmoid by default.</summary>
    public Activation RecurrentActivation { get; init; } = Activation.Sigmoid;

    /// <summary>Whether the bias of the forget gate starts at one; true by default.</summary>
    public bool UnitForgetBias { get; init; } = true;

    internal override string DefaultName => "lstm";

    internal override int Gates => 4;

    internal override bool HasCell => true;

    internal override Initializer InitialBias =>
        UnitForgetBias ? new UnitForgetBias(BiasInitializer) : BiasInitializer;

    internal override void Check(LayerFindings findings)
    {
        base.Check(findings);
        CheckGate(findings, "RecurrentActivation", RecurrentActivation);
    }
}
