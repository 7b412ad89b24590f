namespace RnnDsl;

/// <summary>Cross-validation: how well a description does on examples it was not trained on.</summary>
public static class ModelCrossValidation
{
    /// <summary>Cross-validates with the options that the data set suggests, <see cref="Dataset.Defaults"/>.</summary>
    /// <inheritdoc cref="CrossValidate(ModelDescription, Dataset, int, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    public static CrossValidation CrossValidate(this ModelDescription model, Dataset dataset, int folds)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return model.CrossValidate(dataset, folds, dataset.Defaults);
    }

    /// <summary>Cross-validates without telling how it goes.</summary>
    /// <inheritdoc cref="CrossValidate(ModelDescription, Dataset, int, TrainingOptions, IProgress{TrainingEvent}, CancellationToken)"/>
    public static CrossValidation CrossValidate(this ModelDescription model, Dataset dataset, int folds, TrainingOptions options) =>
        model.CrossValidate(dataset, folds, options, NoProgress<TrainingEvent>.Instance);

    /// <summary>
    /// Cuts the training part into folds and measures each with a model that is trained from fresh weights on the others:
    /// k-fold cross-validation, stratified where the labels are classes.
    /// </summary>
    /// <remarks>
    /// The seed of the options fixes the folds as well as every training. Each of these models has the
    /// vocabulary of the texts it is trained on, of the words that the data set knows, or the scaling of these series. The test part of the data set
    /// is not looked at: import with a <c>TestSplit</c> of 0 where every example is to be in a fold. A validation split is cut
    /// off what each model is trained on.
    /// </remarks>
    /// <param name="model">The description.</param>
    /// <param name="dataset">The examples, those of the training part.</param>
    /// <param name="folds">How many, at least 2; every class needs an example in each.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Is told of every fold and every step, on the thread that called.</param>
    /// <param name="cancellationToken">Stops it after the step in progress.</param>
    /// <exception cref="InvalidDescriptionException">The model or the options are wrong, or do not fit the data set.</exception>
    /// <exception cref="NativeLibraryException">TorchSharp's native library cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CrossValidation CrossValidate(
        this ModelDescription model,
        Dataset dataset,
        int folds,
        TrainingOptions options,
        IProgress<TrainingEvent> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var loaded = dataset with { Training = dataset.Training.InMemory(cancellationToken) };
        InvalidDescriptionException.ThrowIfAny([.. FoldSplit.Check(loaded, folds), .. options.Check(loaded)]);
        var foldOf = FoldSplit.Of(loaded.Training.Targets, folds, options.Seed);
        var results = new Evaluation[folds];
        foreach (var fold in Enumerable.Range(0, folds))
        {
            progress.Report(new FoldStarted(fold + 1, folds));
            var part = FoldSplit.Take(loaded, foldOf, fold);
            var trained = model.Train(part, options, progress, cancellationToken);
            var measuring = new CallersProgress(share => progress.Report(new FoldMeasuring(fold + 1, folds, share)));
            results[fold] = trained.Evaluate(part.Test, measuring, cancellationToken);
            progress.Report(new FoldCompleted(fold + 1, folds, results[fold]));
        }

        return new([.. results]);
    }

    // The thread that called measures with the others, and tells for all of them.
    private sealed class CallersProgress(Action<double> report) : IProgress<double>
    {
        private readonly int _caller = Environment.CurrentManagedThreadId;

        public void Report(double value)
        {
            if (Environment.CurrentManagedThreadId == _caller)
            {
                report(value);
            }
        }
    }
}
