using System.Diagnostics;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;

namespace RnnDsl.Torch.Fit;

/// <summary>A training from what it starts with to its trained model.</summary>
internal static class TrainingRun
{
    /// <summary>What a training from fresh weights starts with.</summary>
    /// <exception cref="InvalidDescriptionException">The model or the options are wrong, or do not fit the data set.</exception>
    public static TrainedModel Start(ModelDescription model, Dataset dataset, TrainingOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var completed = model.For(dataset, options);
        InvalidDescriptionException.ThrowIfAny([.. completed.Check(dataset, options), .. options.Check(dataset)]);

        // Orthogonal matrices of a thousand units take seconds. Whoever stops does not wait for them; nobody sees them then.
        var weights = Task.Run(() => completed.DrawWeights(options.Seed), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return new(completed, weights, dataset.Encoder, dataset.Labels, options, TrainingHistory.None);
    }

    /// <summary>What a training on starts with.</summary>
    /// <inheritdoc cref="Start(ModelDescription, Dataset, TrainingOptions, CancellationToken)"/>
    public static TrainedModel Start(TrainedModel trained, Dataset dataset, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny([.. trained.Check(dataset, options), .. options.Check(dataset)]);
        return trained with { Options = options };
    }

    /// <summary>Trains.</summary>
    /// <param name="start">What it starts with.</param>
    /// <param name="dataset">The examples.</param>
    /// <param name="keeper">Where it is kept and goes on from; null for nowhere.</param>
    /// <param name="progress">Is told of every step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static TrainedModel Of(
        TrainedModel start, Dataset dataset, CheckpointKeeper? keeper, IProgress<TrainingEvent> progress, CancellationToken cancellationToken)
    {
        var loading = Stopwatch.StartNew();
        TorchLibrary.EnsureLoaded();
        loading.Stop();
        var (training, validation) = start.Options.Split(dataset);
        progress.Report(new TrainingStarted(start.Model, training.Count, validation.Count, start.Options));
        var state = keeper?.State ?? TrainingState.Initial(start);
        if (state.Epochs.Count > 0)
        {
            progress.Report(Resumed(keeper!.Path, start, state));
        }

        if (!state.IsOver(start.Options.Epochs))
        {
            var compiling = Stopwatch.StartNew();
            var libraryThreads = NativeThreads.For(start.Model, start.Options.BatchSize);
            using var threads = NativeThreads.Use(libraryThreads);
            using var model = CompiledModel.Compile(start.Model, state.Weights);
            progress.Report(new TrainingPrepared(
                model.Paths, CompileOptions.Default.Threads, libraryThreads, TorchLibrary.Location, loading.Elapsed, compiling.Elapsed));
            ThrowIfComputedOtherwise(keeper?.Path, state, model);
            var loop = new TrainingLoop(model, start, progress, cancellationToken);
            var length = Math.Max(
                start.Encoder.PaddedLength(dataset.Training.Inputs, cancellationToken),
                start.Encoder.PaddedLength(dataset.Validation.Inputs, cancellationToken));
            state = loop.Run(training, validation, length, state, current => keeper?.Keep(current()));
        }

        keeper?.Finish();
        return state.ResultOf(start);
    }

    private static TrainingResumed Resumed(string checkpoint, TrainedModel start, TrainingState state)
    {
        var before = start.History.Epochs.Count;
        return new(checkpoint, before + state.Epochs.Count, before + start.Options.Epochs, state.IsOver(start.Options.Epochs));
    }

    // The moments lie as the trained tensors do, and those as what computes them needs it.
    private static void ThrowIfComputedOtherwise(string? checkpoint, TrainingState state, CompiledModel model)
    {
        if (state.Optimizer.Steps > 0 && !state.Paths.Equals(model.Paths))
        {
            throw new InvalidDescriptionException([new(
                DiagnosticCode.CheckpointMismatch,
                $"checkpoint '{checkpoint}'",
                $"it was made on another kind of processor, with {state.Paths}; here it would be {model.Paths}.",
                "Go on where it was made, or train the model in it on, with its optimizer begun anew.")]);
        }
    }
}
