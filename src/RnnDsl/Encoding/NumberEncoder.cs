namespace RnnDsl;

/// <summary>Sequences of numbers, taken as they are or scaled.</summary>
/// <param name="Features">Values per time step.</param>
public sealed record NumberEncoder(int Features) : InputEncoder
{
    /// <summary>How raw values are scaled; not at all by default. The sequences of a data set are scaled already.</summary>
    public Scaling Scaling { get; init; } = Scaling.None;

    /// <inheritdoc/>
    public override TensorSpec Spec => TensorSpec.Sequence(Features);

    /// <summary>Raw sequences as a model reads them.</summary>
    /// <param name="raw">Sequences in their own units.</param>
    /// <exception cref="ArgumentException">They have another number of features, or a value cannot be scaled.</exception>
    public ValueSequences Encode(ValueSequences raw) => Scaling.Apply(raw);

    internal override string ProblemOf(Sequences inputs) =>
        inputs is ValueSequences values && values.Features == Features
            ? ""
            : $"its encoder gives sequences {Spec}, and its inputs are {inputs.Spec}.";
}
