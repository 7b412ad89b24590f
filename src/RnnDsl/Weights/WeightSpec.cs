namespace RnnDsl;

/// <summary>A weight that a layer needs.</summary>
/// <param name="Name">Name inside its layer, as Keras has it: <c>kernel</c>, <c>recurrent_kernel</c>, <c>bias</c>.</param>
/// <param name="Shape">Sizes of its axes, Keras' layout: a kernel is <c>(in, gates * units)</c>.</param>
/// <param name="Initializer">How its first values are drawn.</param>
public sealed record WeightSpec(string Name, ValueList<int> Shape, Initializer Initializer)
{
    /// <summary>The penalty of its values that is added to the loss; none by default.</summary>
    public Regularizer Regularizer { get; init; } = Regularizer.None;

    /// <summary>Number of values.</summary>
    public long Size => Shape.Aggregate(1L, (size, axis) => size * axis);
}
