using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// What the recurrent layers have in common: <c>(batch, time, features)</c> to units. A masked step copies state and
/// output forward; the output before any step that counts is 0. With <see cref="ReturnSequences"/> the mask goes on, in
/// the order of time, to the layers behind, as in TensorFlow 2 and Keras 3 up to 3.15. Keras 3.16 ends it at recurrent
/// layers, <see cref="Bidirectional"/> and <see cref="TimeDistributed"/>, so that layers behind see padding as steps.
/// </summary>
/// <param name="Units">Size of the state and of the output.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SimpleRnn), "simple_rnn")]
[JsonDerivedType(typeof(Lstm), "lstm")]
[JsonDerivedType(typeof(Gru), "gru")]
public abstract record RecurrentLayer(int Units) : Layer
{
    /// <summary>Activation of the new state; tanh by default.</summary>
    public Activation Activation { get; init; } = Activation.Tanh;

    /// <summary>Whether there is a bias; true by default.</summary>
    public bool UseBias { get; init; } = true;

    /// <summary>
    /// Whether every step's output is given, <c>(batch, time, units)</c>, or the last one's, <c>(batch, units)</c>;
    /// false by default.
    /// </summary>
    public bool ReturnSequences { get; init; }

    /// <summary>
    /// Whether the state after the last step is an output of the model too: h, and c for an LSTM, each
    /// <c>(batch, units)</c>. It flows into no other layer; <c>Run</c> gives it with the predictions. False by default.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ReturnState { get; init; }

    /// <summary>
    /// Whether the state at the end of a batch is the start of the next: row i continues row i of the batch before. It
    /// needs the examples in order and in full batches, and no gradient flows from a batch into the one before. Every
    /// pass starts from zeros: each epoch, each validation, each call that predicts or evaluates, as if Keras'
    /// <c>reset_state</c> were called there, which its <c>fit</c> leaves to the caller. False by default.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stateful { get; init; }

    /// <summary>Whether time runs from the last step to the first, outputs in that order; false by default.</summary>
    public bool GoBackwards { get; init; }

    /// <summary>
    /// Share of the inputs dropped while training, one draw a batch for all time steps; 0 by default, below 1.
    /// </summary>
    public double Dropout { get; init; }

    /// <summary>
    /// Share of the state dropped on its way into the gates while training, one draw a batch for all time steps; 0 by
    /// default, below 1. Above 0 it also makes every gate draw for itself, of the state and of the inputs, as in Keras.
    /// </summary>
    public double RecurrentDropout { get; init; }

    /// <summary>
    /// A seed of its own for what is dropped, whatever the seed of the training is; none by default. Both directions of a
    /// <see cref="Bidirectional"/> then drop the same, as in Keras.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    /// <summary>How the input kernel starts; Glorot uniform by default.</summary>
    public Initializer KernelInitializer { get; init; } = new GlorotUniform();

    /// <summary>How the recurrent kernel starts; orthogonal by default.</summary>
    public Initializer RecurrentInitializer { get; init; } = new Orthogonal();

    /// <summary>How the bias starts; zeros by default.</summary>
    public Initializer BiasInitializer { get; init; } = Initializer.Zeros;

    /// <summary>The penalty of the input kernel; none by default.</summary>
    public Regularizer KernelRegularizer { get; init; } = Regularizer.None;

    /// <summary>The penalty of the recurrent kernel; none by default.</summary>
    public Regularizer RecurrentRegularizer { get; init; } = Regularizer.None;

    /// <summary>The penalty of the bias; none by default.</summary>
    public Regularizer BiasRegularizer { get; init; } = Regularizer.None;

    /// <summary>Number of fused gates in a kernel.</summary>
    internal abstract int Gates { get; }

    /// <summary>Whether the state has a c beside h.</summary>
    internal virtual bool HasCell => false;

    /// <summary>Shape of the bias.</summary>
    internal virtual ValueList<int> BiasShape => [Gates * Units];

    /// <summary>How the bias really starts.</summary>
    internal virtual Initializer InitialBias => BiasInitializer;

    internal override ValueList<TensorSpec> States =>
        ReturnState ? [.. Enumerable.Repeat(TensorSpec.Vector(Units), HasCell ? 2 : 1)] : [];

    internal override bool IsStateful => Stateful;

    internal override bool ReturnsState => ReturnState;

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        Check(findings);
        var sequence = findings.NeedSequence(input);
        return ReturnSequences ? new SequenceSpec(Units) { Length = sequence.Length } : new VectorSpec(Units);
    }

    /// <summary>Reports what is wrong with the arguments.</summary>
    internal virtual void Check(LayerFindings findings)
    {
        findings.CheckSize("Units", Units);
        CheckGate(findings, "Activation", Activation);
        findings.CheckRate("Dropout", Dropout);
        findings.CheckRate("RecurrentDropout", RecurrentDropout);
        findings.CheckInitializer(nameof(KernelInitializer), KernelInitializer);
        findings.CheckInitializer(nameof(RecurrentInitializer), RecurrentInitializer);
        findings.CheckInitializer(nameof(BiasInitializer), BiasInitializer);
        findings.CheckRegularizer(nameof(KernelRegularizer), KernelRegularizer);
        findings.CheckRegularizer(nameof(RecurrentRegularizer), RecurrentRegularizer);
        findings.CheckRegularizer(nameof(BiasRegularizer), BiasRegularizer);
    }

    private protected static void CheckGate(LayerFindings findings, string what, Activation activation)
    {
        findings.CheckActivation(what, activation);
        if (activation == Activation.Softmax)
        {
            findings.Add(DiagnosticCode.ActivationMisplaced, $"{what} is softmax, which belongs to an output layer.", "Use tanh, sigmoid or relu inside a recurrent layer.");
        }
    }

    internal override bool WeightsUnknown(TensorSpec input) => input is not SequenceSpec { Features.IsFree: false };

    internal override ValueList<WeightSpec> WeightsFor(TensorSpec input)
    {
        ValueList<WeightSpec> kernels =
        [
            new("kernel", [((SequenceSpec)input).Features.Size, Gates * Units], KernelInitializer) { Regularizer = KernelRegularizer },
            new("recurrent_kernel", [Units, Gates * Units], RecurrentInitializer) { Regularizer = RecurrentRegularizer },
        ];
        return UseBias ? kernels.Add(new("bias", BiasShape, InitialBias) { Regularizer = BiasRegularizer }) : kernels;
    }
}
