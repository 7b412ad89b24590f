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
    private static readonly Metric[] s_all =
        [new Accuracy(), new BinaryAccuracy(), new Precision(), new Recall(), new F1(), new Auc(), new Mae(), new Mse(), new Rmse()];

    private static readonly KerasNames<Metric> s_named = new(
        "metric",
        [.. s_all.Select(metric => (metric.Name, metric))],
        [.. s_all.Where(metric => metric.ShortName != metric.Name).Select(metric => (metric.ShortName, metric.Name))]);

    private protected Metric()
    {
    }

    /// <summary>The one that suits the labels of the data set, see <see cref="MetricForLabels"/>.</summary>
    public static Metric ForLabels { get; } = new MetricForLabels();

    /// <summary>The Keras names of all metrics.</summary>
    public static ValueList<string> Names => s_named.Names;

    /// <summary>Its Keras name, such as <c>mean_absolute_error</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name in a line of several.</summary>
    internal virtual string ShortName => Name;

    /// <summary>The name in words, as titles have it.</summary>
    internal virtual string Label => Name.Replace('_', ' ');

    /// <summary>Whether less of it is better, as Keras has it.</summary>
    internal virtual bool LessIsBetter => false;

    /// <summary>A metric with Keras' defaults by its name.</summary>
    /// <param name="name">
    /// One of <see cref="Names"/>, in any case and with or without underscores, or <c>acc</c>, <c>f1</c>, <c>mae</c>,
    /// <c>mse</c> or <c>rmse</c>.
    /// </param>
    /// <exception cref="FormatException">There is no metric of this name.</exception>
    public static Metric Parse(string name) => s_named.Parse(name);

    /// <summary>The metric of a name or of one of its other names, if it is one.</summary>
    internal static Metric? Find(string name) => s_named.Find(name);

    /// <summary>The metric that is meant where the labels are these.</summary>
    internal virtual Metric For(Labels labels) => this;

    /// <summary>What it needs of labels and these do not have; empty where it can be measured with them.</summary>
    internal abstract string ProblemOf(Labels labels);

    /// <summary>What is wrong with the arguments.</summary>
    internal IEnumerable<Diagnostic> Check() => Ranges().SelectMany(range => range.Check(GetType().Name));

    private protected virtual IEnumerable<ArgumentRange> Ranges() => [];
}
