namespace RnnDsl;

/// <summary>
/// activation(x W + b) over the last axis: <c>(batch, features)</c> to <c>(batch, units)</c>, or step by step
/// <c>(batch, time, features)</c> to <c>(batch, time, units)</c>.
/// </summary>
/// <param name="Units">Size of the output.</param>
/// <param name="Activation">The activation; linear by default.</param>
public sealed record Dense(int Units, Activation Activation = default) : Layer
{
    /// <summary>Whether there is a bias; true by default.</summary>
    public bool UseBias { get; init; } = true;

    /// <summary>How the kernel starts; Glorot uniform by default.</summary>
    public Initializer KernelInitializer { get; init; } = new GlorotUniform();

    /// <summary>How the bias starts; zeros by default.</summary>
    public Initializer BiasInitializer { get; init; } = Initializer.Zeros;

    /// <summary>The penalty of the kernel; none by default.</summary>
    public Regularizer KernelRegularizer { get; init; } = Regularizer.None;

    /// <summary>The penalty of the bias; none by default.</summary>
    public Regularizer BiasRegularizer { get; init; } = Regularizer.None;

    internal override string DefaultName => "dense";

    /// <summary>Whether it gives a probability (one unit, sigmoid) or a distribution (softmax).</summary>
    internal bool IsHead => Activation == Activation.Softmax || (Activation == Activation.Sigmoid && Units == 1);

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        findings.CheckSize("Units", Units);
        findings.CheckActivation("Activation", Activation);
        findings.CheckInitializer(nameof(KernelInitializer), KernelInitializer);
        findings.CheckInitializer(nameof(BiasInitializer), BiasInitializer);
        findings.CheckRegularizer(nameof(KernelRegularizer), KernelRegularizer);
        findings.CheckRegularizer(nameof(BiasRegularizer), BiasRegularizer);
        return input switch
        {
            SequenceSpec sequence => sequence with { Features = Units },
            TokenSpec => findings.NeedSequence(input) with { Features = Units },
            VectorSpec => new VectorSpec(Units),
            _ => TensorSpec.Unknown,
        };
    }

    internal override bool WeightsUnknown(TensorSpec input) =>
        input is not (SequenceSpec { Features.IsFree: false } or VectorSpec { Features.IsFree: false });

    internal override ValueList<WeightSpec> WeightsFor(TensorSpec input)
    {
        var features = input is SequenceSpec sequence ? sequence.Features.Size : ((VectorSpec)input).Features.Size;
        ValueList<WeightSpec> kernel = [new("kernel", [features, Units], KernelInitializer) { Regularizer = KernelRegularizer }];
        return UseBias ? kernel.Add(new("bias", [Units], BiasInitializer) { Regularizer = BiasRegularizer }) : kernel;
    }
}
