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
    private static readonly KerasNames<Loss> s_named = new(
        "loss",
        [
            ("binary_crossentropy", new BinaryCrossentropy()),
            ("categorical_crossentropy", new CategoricalCrossentropy()),
            ("sparse_categorical_crossentropy", new SparseCategoricalCrossentropy()),
            ("mean_squared_error", new MeanSquaredError()),
            ("mean_absolute_error", new MeanAbsoluteError()),
            ("huber", new Huber()),
        ],
        [("bce", "binary_crossentropy"), ("mse", "mean_squared_error"), ("mae", "mean_absolute_error")]);

    private protected Loss()
    {
    }

    /// <summary>The one that suits the labels of the data set, see <see cref="LossForLabels"/>.</summary>
    public static Loss ForLabels { get; } = new LossForLabels();

    /// <summary>The Keras names of all losses.</summary>
    public static ValueList<string> Names => s_named.Names;

    /// <summary>Whether it takes logits, of which probabilities are still to be made.</summary>
    internal virtual bool TakesLogits => false;

    /// <summary>A loss with Keras' defaults by its name.</summary>
    /// <param name="name">One of <see cref="Names"/>, in any case and with or without underscores, or <c>bce</c>, <c>mse</c> or <c>mae</c>.</param>
    /// <exception cref="FormatException">There is no loss of this name.</exception>
    public static Loss Parse(string name) => s_named.Parse(name);

    /// <summary>The loss that is meant where the labels are these.</summary>
    internal virtual Loss For(Labels labels) => this;

    /// <summary>What it needs of labels and these do not have; empty where it can be computed of them.</summary>
    internal abstract string ProblemOf(Labels labels);

    /// <summary>The output layer whose outputs it takes; for labels that it cannot be computed of, the one that suits those.</summary>
    internal Dense HeadFor(Labels labels) => ProblemOf(labels).Length == 0 ? Head(labels) : labels.Loss.Head(labels);

    /// <summary>What is wrong with the arguments.</summary>
    internal IEnumerable<Diagnostic> Check() => Ranges().SelectMany(range => range.Check(GetType().Name));

    private protected abstract Dense Head(Labels labels);

    private protected virtual IEnumerable<ArgumentRange> Ranges() => [];
}
