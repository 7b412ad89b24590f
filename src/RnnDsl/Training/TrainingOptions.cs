namespace RnnDsl;

/// <summary>How a model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>How often the training part is gone through, at least 1; 10 by default.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Examples in a step, at least 1; 32 by default.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>
    /// Share of the training part, cut off its end before any shuffling, that is measured after every epoch and
    /// never trained on; at least 0 and below 1, 0 by default. A data set with a <see cref="Dataset.Validation"/> part
    /// of its own is not cut.
    /// </summary>
    public double ValidationSplit { get; init; }

    /// <summary>Fixes the first weights, the order of the examples and what is dropped out; 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>Whether the training part is shuffled anew in every epoch; true by default.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>What is made small; the loss that suits the labels of the data set by default.</summary>
    public Loss Loss { get; init; } = Loss.ForLabels;

    /// <summary>
    /// What is measured of every epoch beside the loss, over the training part and the validation part; the metric that
    /// suits the labels of the data set by default.
    /// </summary>
    public ValueList<Metric> Metrics { get; init; } = [Metric.ForLabels];

    /// <summary>How weights move; RMSprop with Keras' defaults by default.</summary>
    public Optimizer Optimizer { get; init; } = new RmsProp();

    /// <summary>What is done when epochs no longer get better, in this order after every epoch; nothing by default.</summary>
    public ValueList<TrainingCallback> Callbacks { get; init; } = [];

    /// <summary>
    /// How much the loss of an example of each class counts in the steps, in the order of the labels, at least 0; none
    /// by default, where each counts 1. The loss of a batch is the mean of the weighted losses, as in Keras; multiplied
    /// with <see cref="Examples.SampleWeights"/>, and not used for validation.
    /// </summary>
    public ValueList<double> ClassWeights { get; init; } = [];

    /// <summary>
    /// Whether the training ends at the first step whose loss is NaN or infinite: that step moves no weight, its epoch
    /// is the last in the history, and <see cref="TrainingHistory.End"/> says so. True by default, where Keras needs
    /// its <c>TerminateOnNaN</c>.
    /// </summary>
    public bool StopOnNaN { get; init; } = true;

    /// <summary>The options in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Epochs} epoch{(Epochs == 1 ? "" : "s")}, batches of {BatchSize}{(Shuffle ? "" : " in order")}{(ValidationSplit > 0 ? $", validation split {ValidationSplit}" : "")}, seed {Seed}, {string.Join(", ", Callbacks.Prepend<object>(Optimizer))}{(Loss == Loss.ForLabels ? "" : $", {Loss}")}{(Metrics.Equals([Metric.ForLabels]) ? "" : $", metrics {string.Join(", ", MetricNames.Of(Metrics))}")}{(ClassWeights.Count > 0 ? $", class weights {ClassWeights}" : "")}");

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check()
    {
        var found = new List<Diagnostic>();
        AtLeastOne(nameof(Epochs), Epochs);
        AtLeastOne(nameof(BatchSize), BatchSize);
        if (!(ValidationSplit >= 0 && ValidationSplit < 1))
        {
            found.Add(new(DiagnosticCode.OptionOutOfRange, nameof(ValidationSplit), $"it is {ValidationSplit}; it must be at least 0 and below 1.", "Use a share such as 0.2, or 0 for no validation."));
        }

        found.AddRange(ClassWeights.SelectMany((weight, i) => ArgumentRange.NotNegative($"{nameof(ClassWeights)}[{i}]", weight).Check(nameof(TrainingOptions))));
        return [.. found, .. Loss.Check(), .. Metrics.SelectMany(metric => metric.Check()), .. Optimizer.Check(), .. Callbacks.SelectMany(callback => callback.Check()), .. Contradictions()];

        void AtLeastOne(string option, int value)
        {
            if (value < 1)
            {
                found.Add(new(DiagnosticCode.OptionOutOfRange, option, $"it is {value}; it must be at least 1.", "Use a number such as 10."));
            }
        }
    }

    /// <summary>Everything that keeps these options from being used with a data set.</summary>
    /// <param name="dataset">The data set.</param>
    public ValueList<Diagnostic> Check(Dataset dataset)
    {
        var found = Check();
        return found.Count == 0 ? [.. OptionsFit.Check(this, dataset)] : found;
    }

    /// <summary>The options with the loss and the metrics that are meant where the labels are these.</summary>
    internal TrainingOptions For(Labels labels) => this with { Loss = Loss.For(labels), Metrics = [.. Metrics.Select(metric => metric.For(labels))] };

    /// <summary>The examples to train on and those to measure after every epoch.</summary>
    internal (Examples Training, Examples Validation) Split(Dataset dataset) =>
        dataset.Validation.Count > 0 ? (dataset.Training, dataset.Validation) : dataset.Training.SplitOff(ValidationSplit);

    private IEnumerable<Diagnostic> Contradictions()
    {
        if (!Optimizer.LearningRate.IsConstant && Callbacks.Any(callback => callback is ReduceOnPlateau))
        {
            yield return new(DiagnosticCode.OptionsContradict, nameof(Callbacks), $"{nameof(ReduceOnPlateau)} needs a learning rate that is a number, and that of the optimizer is a schedule.", "Leave out one of the two.");
        }

        if (Callbacks.Count(callback => callback is EarlyStopping { RestoreBestWeights: true }) > 1)
        {
            yield return new(DiagnosticCode.OptionsContradict, nameof(Callbacks), $"more than one {nameof(EarlyStopping)} restores the best weights, and a model has only one set of them.", $"Let all but one have {nameof(EarlyStopping.RestoreBestWeights)} off.");
        }
    }
}
