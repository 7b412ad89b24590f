using System.Diagnostics;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit.Callbacks;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Fit.Optimizers;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>Epochs of steps over compiled weights; knows nothing of who shows or keeps them.</summary>
internal sealed class TrainingLoop(
    CompiledModel model,
    TrainedModel start,
    IProgress<TrainingEvent> progress,
    CancellationToken cancellationToken)
{
    private readonly BatchLoss _loss = new(start.Options.Loss.For(start.Labels));
    private readonly ValueList<Metric> _metrics = start.Options.For(start.Labels).Metrics;

    private TrainingOptions Options => start.Options;

    /// <summary>Trains from a state to the last epoch, the epochs counted on from those of earlier trainings.</summary>
    /// <param name="training">What is trained on.</param>
    /// <param name="validation">What is measured after every epoch.</param>
    /// <param name="length">Time steps to pad or cut to.</param>
    /// <param name="from">Where the training is.</param>
    /// <param name="keep">Is given the state after every epoch, before the epoch is told.</param>
    public TrainingState Run(Examples training, Examples validation, int length, TrainingState from, Action<Func<TrainingState>> keep)
    {
        using var update = WeightUpdate.Of(Options.Optimizer, model.Parameters, from.Optimizer);
        var (feed, validationFeed) = (ExampleFeed.Of(training, Options), ExampleFeed.Of(validation, Options));
        using var batches = new BatchReader(training, start.Encoder, Options.BatchSize, length, Options.ClassWeights);
        using var validationBatches = new BatchReader(validation, start.Encoder, Options.BatchSize, length, []);
        var watch = new TrainingWatch(Options, model.Export, update, from);
        var results = from.Epochs.ToList();
        var before = start.History.Epochs.Count;
        var pace = new Pace(before + Options.Epochs, feed.BatchCount, validationFeed.BatchCount);
        var spent = (Steps: TimeSpan.Zero, Validation: TimeSpan.Zero, Other: TimeSpan.Zero);
        while (results.Count < Options.Epochs && watch.End == TrainingEnd.Completed)
        {
            var clock = Stopwatch.StartNew();
            pace.Begin(before + results.Count + 1);
            var metrics = Epoch(batches, feed, update, pace);
            var steps = clock.Elapsed;
            var measured = validation.Count > 0 ? Measure(validationBatches, validationFeed, pace) : null;
            var all = clock.Elapsed;
            var result = new EpochResult(pace.Epoch, metrics.Loss, metrics.Values, measured?.Loss, measured?.Values ?? [], all.TotalSeconds);
            results.Add(result);
            var happened = watch.AfterEpoch(result);
            keep(State);
            NativeHeap.GiveBack();
            var phases = new EpochPhases(pace.Epoch, steps, all - steps, clock.Elapsed - all);
            spent = (spent.Steps + phases.Steps, spent.Validation + phases.Validation, spent.Other + phases.Rest);
            progress.Report(new EpochCompleted(result));
            happened.ForEach(progress.Report);
            progress.Report(phases);
        }

        if (watch.BestEpoch > 0)
        {
            progress.Report(new BestWeightsRestored(watch.BestEpoch));
        }

        progress.Report(new TrainingFinished(spent.Steps, spent.Validation, spent.Other, Environment.WorkingSet));
        return State();

        TrainingState State() => watch.State([.. results]) with { Paths = model.Paths };
    }

    private RunningMetrics Epoch(BatchReader reader, ExampleFeed feed, WeightUpdate update, Pace pace)
    {
        var metrics = new RunningMetrics(_metrics, start.Labels);
        using var pass = Pass.Training(Options.Seed, pace.Epoch);
        pass.Stop = cancellationToken;
        foreach (var batch in reader.Read(feed.Epoch(pace.Epoch, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(batch, update, pass, metrics);
            progress.Report(pace.Trained(batch.Targets.Count, metrics));
            if (MustStop(metrics))
            {
                break;
            }
        }

        return metrics;
    }

    private void Step(Batch batch, WeightUpdate update, Pass pass, RunningMetrics metrics)
    {
        using var scope = NewDisposeScope();
        var loss = Loss(batch, pass, metrics);
        if (MustStop(metrics))
        {
            return;
        }

        var gradients = pass.Gradients(loss, model.Parameters);
        cancellationToken.ThrowIfCancellationRequested();
        using (no_grad())
        {
            update.Step(gradients);
        }
    }

    private bool MustStop(RunningMetrics metrics) => Options.StopOnNaN && !metrics.IsFinite;

    private RunningMetrics Measure(BatchReader reader, ExampleFeed feed, Pace pace)
    {
        var metrics = new RunningMetrics(_metrics, start.Labels);
        using var pass = Pass.Measuring();
        pass.Stop = cancellationToken;
        using var _ = no_grad();
        foreach (var batch in reader.Read(feed.InOrder(cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            Loss(batch, pass, metrics);
            progress.Report(pace.Measured(batch.Targets.Count, metrics));
        }

        return metrics;
    }

    // Of every batch, trained on or measured, the loss is made here.
    private Tensor Loss(Batch batch, Pass pass, RunningMetrics metrics)
    {
        var outputs = model.Forward(batch.Inputs(), pass);

        // What was stopped in the middle has computed nothing that means anything.
        cancellationToken.ThrowIfCancellationRequested();
        var loss = model.WithPenalties(_loss.Mean(outputs, batch.Targets, batch.Weights));
        metrics.Add(loss, _loss.Readable(outputs.detach()), batch.Targets);
        return loss;
    }
}
