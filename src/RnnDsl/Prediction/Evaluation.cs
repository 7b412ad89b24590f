namespace RnnDsl;

/// <summary>How a model does on examples it is measured with.</summary>
/// <param name="Loss">The mean of the loss that the model was trained with, with the penalties of regularisers.</param>
/// <param name="Metrics">
/// Accuracy where the labels are classes, mean absolute, mean squared and root mean squared error where they are numbers,
/// and what else the model's <see cref="TrainingOptions.Metrics"/> name.
/// </param>
/// <param name="Count">Number of examples.</param>
public sealed record Evaluation(double Loss, ValueList<MetricValue> Metrics, int Count)
{
    /// <summary>The share of examples classified rightly; null where the labels are numbers.</summary>
    public double? Accuracy => MeasuredValues.Find(Metrics, new Accuracy().Name);

    /// <summary>How each class is told from the rest, in the order of the labels; none where the labels are numbers.</summary>
    public ValueList<ClassEvaluation> Classes { get; init; } = [];

    /// <summary>How many examples of each class are put into which; without classes where the labels are numbers.</summary>
    public ConfusionMatrix Confusion { get; init; } = ConfusionMatrix.None;

    /// <summary>Of forecasts the errors of every column in its own unit, the metrics being of scaled numbers; none of other models.</summary>
    public ValueList<ColumnEvaluation> Columns { get; init; } = [];

    /// <summary>What was measured by the name that Keras has for it.</summary>
    /// <param name="name"><c>loss</c> or the name of a metric, such as <c>auc</c>.</param>
    /// <exception cref="ArgumentException">Nothing of this name was measured; the message names what was.</exception>
    public double Metric(string name) => MeasuredValues.Get(name, All());

    /// <summary>
    /// The evaluation as tables: loss and metrics, the columns that are forecast, or the classes and the confusion matrix
    /// (of many classes the most frequent ones and the most frequent mistakes).
    /// </summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Table(int width = ScreenText.UsualWidth)
    {
        ScreenText.CheckWidth(width);
        return EvaluationText.Of(this, width);
    }

    /// <summary>The evaluation in one line.</summary>
    public override string ToString() => string.Join("  ", Parts());

    /// <summary>What the line is made of.</summary>
    internal IEnumerable<string> Parts() => [.. All().Select(value => value.ToString()), FormattableString.Invariant($"({Count:N0} examples)")];

    private IEnumerable<MetricValue> All() => [new(MetricNames.Loss, Loss), .. Metrics];
}
