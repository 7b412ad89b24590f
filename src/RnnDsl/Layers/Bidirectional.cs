namespace RnnDsl;

/// <summary>How the two directions of a <see cref="Bidirectional"/> become one output.</summary>
public enum MergeMode
{
    /// <summary>Side by side: twice the units.</summary>
    Concat,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their product, value by value.</summary>
    Mul,

    /// <summary>Their average.</summary>
    Average,
}

/// <summary>
/// A recurrent layer run in both directions (Schuster and Paliwal, 1997), each with its own weights. As a last
/// output each direction gives its own last state; as a sequence both are in the order of time, and masked steps are 0,
/// where a layer in one direction repeats its output. Both directions return their states, and carry them where the
/// layer is stateful: the backward one starts at the end of a batch from where it ended at the beginning of the batch
/// before, as in Keras.
/// </summary>
/// <remarks>
/// A regulariser of the layer acts in each direction, its activity regulariser on what that direction gives; that of
/// this layer acts on what the merge gives.
/// </remarks>
/// <param name="Layer">
/// The layer; its GoBackwards is that of the forward direction (where it is on, Keras 3 refuses), and its name is not used.
/// </param>
public sealed record Bidirectional(RecurrentLayer Layer) : Layer
{
    /// <summary>How the directions are merged; side by side by default.</summary>
    public MergeMode MergeMode { get; init; }

    internal override string DefaultName => "bidirectional";

    internal override ValueList<TensorSpec> States => Layer.States.Concat(Layer.States);

    internal override bool IsStateful => Layer.IsStateful;

    internal override bool ReturnsState => Layer.ReturnsState;

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        var output = Layer.Infer(input, findings);
        findings.CheckActivity($"{nameof(Layer)}.{nameof(ActivityRegularizer)}", Layer.ActivityRegularizer, output);
        var units = MergeMode == MergeMode.Concat ? Dimension.Of(Layer.Units * 2) : Layer.Units;
        return output switch
        {
            SequenceSpec sequence => sequence with { Features = units },
            _ => new VectorSpec(units),
        };
    }

    internal override bool WeightsUnknown(TensorSpec input) => Layer.WeightsUnknown(input);

    internal override ValueList<WeightSpec> WeightsFor(TensorSpec input)
    {
        var weights = Layer.WeightsFor(input);
        return
        [
            .. weights.Select(w => w with { Name = $"forward/{w.Name}" }),
            .. weights.Select(w => w with { Name = $"backward/{w.Name}" }),
        ];
    }
}
