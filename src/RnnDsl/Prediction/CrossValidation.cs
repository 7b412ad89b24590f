namespace RnnDsl;

/// <summary>How a description does on examples that it was not trained on, each measured once: k-fold cross-validation.</summary>
/// <param name="Folds">The evaluation of every fold by a model that was trained on the others.</param>
public sealed record CrossValidation(ValueList<Evaluation> Folds)
{
    /// <summary>The loss and every metric over the folds.</summary>
    public ValueList<MetricSpread> Metrics =>
        [.. Folds[0].Metrics.Select(metric => metric.Name).Prepend(MetricNames.Loss).Select(Metric)];

    /// <summary>Mean and standard deviation of what was measured, by the name that Keras has for it.</summary>
    /// <param name="name"><c>loss</c> or the name of a metric, such as <c>accuracy</c>.</param>
    /// <exception cref="ArgumentException">Nothing of this name was measured; the message names what was.</exception>
    public MetricSpread Metric(string name) => MetricSpread.Of(MetricNames.Canonical(name), [.. Folds.Select(fold => fold.Metric(name))]);

    /// <summary>A line a fold, and below them means and standard deviations.</summary>
    /// <param name="width">The columns there are, at least 30; metrics that there is no room for are left out, the last first.</param>
    public string Table(int width = ScreenText.UsualWidth)
    {
        ScreenText.CheckWidth(width);
        return string.Join(Environment.NewLine, EvaluationText.Of(this, width));
    }

    /// <summary>Mean and standard deviation of everything in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{string.Join("  ", Metrics)}  ({Folds.Count} folds, {Folds.Sum(fold => fold.Count):N0} examples)");
}
