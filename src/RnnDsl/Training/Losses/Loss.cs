using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// What a training makes small, with Keras' formulas and defaults: the mean over a batch of the losses of its examples,
/// each multiplied by its weight. The hierarchy is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LossForLabels), "for_labels")]
[JsonDerivedType(typeof(BinaryCrossentropy), "binary_crossentropy")]
[JsonDerivedType(typeof(CategoricalCrossentropy), "categorical_crossentropy")]
[JsonDerivedType(typeof(SparseCategoricalCrossentropy), "sparse_categorical_crossentropy")]
[JsonDerivedType(typeof(MeanSquaredError), "mean_squared_error")]
[JsonDerivedType(typeof(MeanAbsoluteError), "mean_absolute_error")]
[JsonDerivedType(typeof(Huber), "huber")]
public abstract record Loss
{
    private protected Loss()
    {
    }

    /// <summary>The one that suits the labels of the data set, see <see cref="LossForLabels"/>.</summary>
    public static Loss ForLabels { get; } = new LossForLabels();

    /// <summary>The Keras names of all losses.</summary>
    public static ValueList<string> Names => LossForms.All.Names;

    /// <summary>Whether it takes logits, of which probabilities are still to be made.</summary>
    internal virtual bool TakesLogits => false;

    /// <summary>A loss by its Keras name, with Keras' defaults: <c>mean_squared_error</c>, or <c>huber:0.5</c> with another delta.</summary>
    /// <param name="text">
    /// One of <see cref="Names"/>, in any case and with or without underscores, or <c>bce</c>, <c>mse</c> or <c>mae</c>.
    /// </param>
    /// <exception cref="FormatException">There is no such name, or the numbers are not its numbers.</exception>
    public static Loss Parse(string text) => LossForms.All.Parse(text);

    /// <summary>The loss that is meant where the labels are these.</summary>
    internal virtual Loss For(Labels labels) => this;

    /// <summary>What it is that these labels do not suit; empty where it can be computed of them.</summary>
    internal abstract string ProblemOf(Labels labels);

    /// <summary>The output layer whose outputs it takes; for labels that it cannot be computed of, the one that suits those.</summary>
    internal Dense HeadFor(Labels labels) => ProblemOf(labels).Length == 0 ? Head(labels) : labels.Loss.Head(labels);

    /// <summary>What is wrong with the arguments.</summary>
    internal IEnumerable<Diagnostic> Check() => Ranges().SelectMany(range => range.Check(GetType().Name));

    private protected abstract Dense Head(Labels labels);

    private protected virtual IEnumerable<ArgumentRange> Ranges() => [];
}
