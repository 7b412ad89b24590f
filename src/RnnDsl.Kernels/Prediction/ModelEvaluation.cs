using RnnDsl.Kernels;

namespace RnnDsl;

/// <summary>Measures trained models.</summary>
public static class ModelEvaluation
{
    /// <summary>
    /// Loss and metrics over examples: the mean of the loss that the model was trained with and the penalties of
    /// regularisers, as Keras has it, the metrics of that training and those that <see cref="Evaluation.Metrics"/> names;
    /// where the labels are classes, precision, recall and more of each. No example is weighted.
    /// </summary>
    /// <param name="trained">The model.</param>
    /// <param name="examples">At least one example, with classes that are positions in the model's labels, or with their numbers.</param>
    /// <exception cref="ArgumentException">There is no example, or the examples do not fit the model.</exception>
    public static Evaluation Evaluate(this TrainedModel trained, Examples examples) =>
        trained.Evaluate(examples, NoProgress<double>.Instance, CancellationToken.None);

    /// <summary>Loss and metrics over the test part of a data set.</summary>
    /// <inheritdoc cref="Evaluate(TrainedModel, Dataset, IProgress{double}, CancellationToken)"/>
    public static Evaluation Evaluate(this TrainedModel trained, Dataset dataset) =>
        trained.Evaluate(dataset, NoProgress<double>.Instance, CancellationToken.None);

    /// <summary>Loss and metrics over the test part of a data set.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="dataset">A data set with the labels and the encoder of the model.</param>
    /// <param name="progress">Told the share that is done, rising to 1; from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDescriptionException">The data set has other labels or another encoder than the model.</exception>
    /// <exception cref="ArgumentException">The data set has no test part.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Evaluation Evaluate(this TrainedModel trained, Dataset dataset, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(progress);
        InvalidDescriptionException.ThrowIfAny(trained.Check(dataset));
        return trained.Evaluate(dataset.Test, progress, cancellation);
    }

    /// <inheritdoc cref="Evaluate(TrainedModel, Examples)"/>
    /// <param name="trained">The model.</param>
    /// <param name="examples">At least one example, with classes that are positions in the model's labels, or with their numbers.</param>
    /// <param name="progress">Told the share that is done, rising to 1; from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Evaluation Evaluate(this TrainedModel trained, Examples examples, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(progress);
        if (examples.Count == 0)
        {
            throw new ArgumentException("There is no example to measure the model with. Hold examples out for a test part.", nameof(examples));
        }

        examples = examples.InMemory(cancellation);
        if (trained.Labels.ProblemOf(examples.Targets) is { Length: > 0 } problem)
        {
            throw new ArgumentException(problem, nameof(examples));
        }

        var penalty = new ActivityPenalty(examples.Count);
        var outputs = BatchRunner.Run(trained, examples.Inputs, progress, new ParallelOptions { CancellationToken = cancellation }, penalty);
        var measured = OutputMeasure.Of(trained, outputs, examples.Targets, cancellation);
        return measured with
        {
            Loss = measured.Loss + WeightPenalty.Of(trained) + penalty.Mean,
            Columns = trained.Encoder is WindowEncoder windows ? ForecastErrors.Of(windows, outputs, examples) : [],
        };
    }
}
