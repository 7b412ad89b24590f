using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// What is measured of every epoch and by an evaluation, with Keras' formulas and defaults: over all examples so far,
/// none weighted. Metrics of classes look at probabilities, whatever the loss takes. The hierarchy is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MetricForLabels), "for_labels")]
[JsonDerivedType(typeof(Accuracy), "accuracy")]
[JsonDerivedType(typeof(BinaryAccuracy), "binary_accuracy")]
[JsonDerivedType(typeof(Precision), "precision")]
[JsonDerivedType(typeof(Recall), "recall")]
[JsonDerivedType(typeof(F1), "f1_score")]
[JsonDerivedType(typeof(Auc), "auc")]
[JsonDerivedType(typeof(Mae), "mean_absolute_error")]
[JsonDerivedType(typeof(Mse), "mean_squared_error")]
[JsonDerivedType(typeof(Rmse), "root_mean_squared_error")]
public abstract record Metric
{
    private protected Metric()
    {
    }

    /// <summary>The one that suits the labels of the data set, see <see cref="MetricForLabels"/>.</summary>
    public static Metric ForLabels { get; } = new MetricForLabels();

    /// <summary>The Keras names of all metrics.</summary>
    public static ValueList<string> Names => MetricForms.All.Names;

    /// <summary>Its Keras name, such as <c>mean_absolute_error</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name in a line of several.</summary>
    internal virtual string ShortName => Name;

    /// <summary>The name in words, as titles have it.</summary>
    internal virtual string Label => Name.Replace('_', ' ');

    /// <summary>Whether less of it is better, as Keras has it.</summary>
    internal virtual bool LessIsBetter => false;

    /// <summary>
    /// A metric by its Keras name, with Keras' defaults: <c>auc</c>, or <c>precision:0.9</c> with another threshold.
    /// </summary>
    /// <param name="text">
    /// One of <see cref="Names"/>, in any case and with or without underscores, or <c>acc</c>, <c>f1</c>, <c>mae</c>,
    /// <c>mse</c> or <c>rmse</c>.
    /// </param>
    /// <exception cref="FormatException">There is no such name, or the numbers are not its numbers.</exception>
    public static Metric Parse(string text) => MetricForms.All.Parse(text);

    /// <summary>The metric that is meant where the labels are these.</summary>
    internal virtual Metric For(Labels labels) => this;

    /// <summary>What it is that these labels do not suit; empty where it can be measured with them.</summary>
    internal abstract string ProblemOf(Labels labels);

    /// <summary>What is wrong with the arguments.</summary>
    internal IEnumerable<Diagnostic> Check() => Ranges().SelectMany(range => range.Check(GetType().Name));

    private protected virtual IEnumerable<ArgumentRange> Ranges() => [];
}
