namespace RnnDsl;

/// <summary>A loss of probabilities of classes. The hierarchy is closed.</summary>
/// <remarks>
/// Formulas are those of Keras on PyTorch, JAX and NumPy. On TensorFlow, Keras takes the logits in front of a sigmoid or
/// softmax where it finds them, as if <see cref="FromLogits"/> were set, which makes a difference where probabilities
/// would be clipped.
/// </remarks>
public abstract record ClassLoss : Loss
{
    private protected ClassLoss()
    {
    }

    /// <summary>
    /// Whether it takes what the output layer gives before sigmoid or softmax, which is computed more exactly where the
    /// model is sure; false by default. The output layer is linear then. Predictions and metrics are of the probabilities
    /// all the same, where Keras leaves the user with logits.
    /// </summary>
    public bool FromLogits { get; init; }

    internal override bool TakesLogits => FromLogits;

    internal override string ProblemOf(Labels labels) => labels is ClassLabels ? "" : "a loss of classes";

    private protected Dense Output(int units, Activation probabilities) =>
        new(units, FromLogits ? Activation.Linear : probabilities);
}
