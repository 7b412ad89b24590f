using System.Diagnostics;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit.Callbacks;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Fit.Optimizers;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>Epochs of steps over compiled weights; knows nothing of who shows them.</summary>
internal sealed class TrainingLoop(
    CompiledModel model,
    Labels labels,
    TrainingOptions options,
    IProgress<TrainingEvent> progress,
    CancellationToken cancellationToken)
{
    private readonly BatchLoss _loss = new(options.Loss.For(labels));
    private readonly ValueList<Metric> _metrics = options.For(labels).Metrics;

    /// <summary>Trains, the epochs counted on from those before; gives each epoch's result and the weights.</summary>
    public (TrainingHistory History, ValueList<Weight> Weights) Run(Examples training, Examples validation, InputEncoder encoder, int length, int epochsBefore)
    {
        using var update = WeightUpdate.Of(options.Optimizer, model.Parameters);
        var (feed, validationFeed) = (ExampleFeed.Of(training, options), ExampleFeed.Of(validation, options));
        using var batches = new BatchReader(training, encoder, options.BatchSize, length, options.ClassWeights);
        using var validationBatches = new BatchReader(validation, encoder, options.BatchSize, length, []);
        var watch = new TrainingWatch(options, model.Export, progress);
        var results = new List<EpochResult>();
        var last = epochsBefore + options.Epochs;
        for (var epoch = epochsBefore + 1; epoch <= last && watch.End == TrainingEnd.Completed; epoch++)
        {
            var clock = Stopwatch.StartNew();
            var metrics = Epoch(batches, feed, update, new(epoch, last, clock));
            var measured = validation.Count > 0 ? Measure(validationBatches, validationFeed) : null;
            var result = new EpochResult(epoch, metrics.Loss, metrics.Values, measured?.Loss, measured?.Values ?? [], clock.Elapsed.TotalSeconds);
            results.Add(result);
            progress.Report(new EpochCompleted(result));
            watch.AfterEpoch(result, update);
            NativeHeap.GiveBack();
        }

        return watch.Finish([.. results]);
    }

    private RunningMetrics Epoch(BatchReader reader, ExampleFeed feed, WeightUpdate update, (int Epoch, int Last, Stopwatch Clock) at)
    {
        var metrics = new RunningMetrics(_metrics, labels);
        using var pass = Pass.Training(options.Seed, at.Epoch);
        var done = 0;
        foreach (var batch in reader.Read(feed.Epoch(at.Epoch, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(batch, update, pass, metrics);
            progress.Report(new BatchCompleted(at.Epoch, at.Last, ++done, feed.BatchCount, metrics.Loss, metrics.Values, at.Clock.Elapsed));
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

        var gradients = autograd.grad([loss], [.. model.Parameters]);
        using (no_grad())
        {
            update.Step([.. gradients]);
        }
    }

    private bool MustStop(RunningMetrics metrics) => options.StopOnNaN && !metrics.IsFinite;

    private RunningMetrics Measure(BatchReader reader, ExampleFeed feed)
    {
        var metrics = new RunningMetrics(_metrics, labels);
        using var pass = Pass.Measuring();
        using var _ = no_grad();
        foreach (var batch in reader.Read(feed.InOrder(cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            Loss(batch, pass, metrics);
        }

        return metrics;
    }

    // Of every batch, trained on or measured, the loss is made here.
    private Tensor Loss(Batch batch, Pass pass, RunningMetrics metrics)
    {
        var outputs = model.Forward(batch.Inputs(), pass);
        var loss = model.WithPenalties(_loss.Mean(outputs, batch.Targets, batch.Weights));
        metrics.Add(loss, _loss.Readable(outputs.detach()), batch.Targets);
        return loss;
    }
}
