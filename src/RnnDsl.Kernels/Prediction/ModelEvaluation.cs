using RnnDsl.Kernels;

namespace RnnDsl;

/// <summary>Measures trained models.</summary>
public static class ModelEvaluation
{
    /// <summary>
    /// Loss and accuracy over examples: the mean cross-entropy of probabilities clipped to [1e-7, 1 - 1e-7] with the
    /// penalties of regularisers, as Keras has it, and the share of examples whose most probable class is the right one; precision, recall and more for every class.
    /// </summary>
    /// <param name="trained">The model.</param>
    /// <param name="examples">At least one example, with classes that are positions in the model's labels.</param>
    /// <exception cref="ArgumentException">There is no example, or the examples do not fit the model.</exception>
    public static Evaluation Evaluate(this TrainedModel trained, Examples examples)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(examples);
        return Evaluate(trained, examples, NoProgress<double>.Instance, CancellationToken.None);
    }

    /// <summary>Loss and accuracy over the test part of a data set.</summary>
    /// <inheritdoc cref="Evaluate(TrainedModel, Dataset, IProgress{double}, CancellationToken)"/>
    public static Evaluation Evaluate(this TrainedModel trained, Dataset dataset) =>
        trained.Evaluate(dataset, NoProgress<double>.Instance, CancellationToken.None);

    /// <summary>Loss and accuracy over the test part of a data set.</summary>
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
        return Evaluate(trained, dataset.Test, progress, cancellation);
    }

    private static Evaluation Evaluate(TrainedModel trained, Examples examples, IProgress<double> progress, CancellationToken cancellation)
    {
        var names = trained.Labels.Names.Count;
        if (examples.Count == 0)
        {
            throw new ArgumentException("There is no example to measure the model with. Hold examples out for a test part.", nameof(examples));
        }

        var wrong = examples.Classes.AsSpan().IndexOfAnyExceptInRange(0, names - 1);
        if (wrong >= 0)
        {
            throw new ArgumentException($"Example {wrong} has class {examples.Classes[wrong]}, and the classes of the model go from 0 to {names - 1}.", nameof(examples));
        }

        var penalty = new ActivityPenalty(examples.Count);
        var (scores, outputs) = BatchRunner.Run(trained, examples.Inputs, progress, new ParallelOptions { CancellationToken = cancellation }, penalty);
        var (loss, hits) = (0.0, 0);
        ClassMetrics[] classes = [.. trained.Labels.Names.Select(_ => new ClassMetrics())];
        for (var i = 0; i < examples.Count; i++)
        {
            var own = scores.AsSpan(i * outputs, outputs);
            loss += CrossEntropy.Of(own, examples.Classes[i]);
            var chosen = Prediction.ClassOf(own);
            hits += chosen == examples.Classes[i] ? 1 : 0;
            for (var c = 0; c < names; c++)
            {
                classes[c].Add(ProbabilityOf(own, c), chosen == c, examples.Classes[i] == c);
            }
        }

        return new Evaluation((loss / examples.Count) + WeightPenalty.Of(trained) + penalty.Mean, (double)hits / examples.Count, examples.Count)
        {
            Classes = [.. classes.Zip(trained.Labels.Names, (metrics, label) => metrics.Result(label))],
        };
    }

    // One output is the probability of the second class.
    private static float ProbabilityOf(ReadOnlySpan<float> scores, int c) =>
        scores.Length > 1 ? scores[c] : c == 1 ? scores[0] : 1 - scores[0];
}
