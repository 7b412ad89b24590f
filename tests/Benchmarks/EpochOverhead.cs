using RnnDsl.Torch.Fit;
using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>
/// An epoch of a training beside its bare steps (forward, loss, backward, update) on the same batches, which are there
/// already: what reading, metrics and progress add. The epoch ends with its last step; the validation comes after it.
/// </summary>
internal static class EpochOverhead
{
    private const int Rounds = 3;
    private const int WarmBatches = 8;

    public static void Run(Dataset data)
    {
        var options = new TrainingOptions { Epochs = 1, BatchSize = Chapter.Batch, ValidationSplit = 0.2 };
        var (training, validation) = options.Split(data);
        Console.WriteLine($"{training.Count} examples of '{data.Name}' in batches of {options.BatchSize}, {validation.Count} to validate.");
        Console.WriteLine("cell       padding  bare steps s  epoch s             ratio  with validation s");
        foreach (var (cell, masked) in Chapter.Cells().SelectMany(cell => new[] { (cell, false), (cell, true) }))
        {
            var model = Chapter.Model(cell, masked);
            _ = Compare(model, data with { Training = data.Training.Slice(0, WarmBatches * Chapter.Batch) }, options, 1);
            var (times, seconds) = Compare(model, data, options, Rounds);
            Console.WriteLine(FormattableString.Invariant(
                $"{cell.GetType().Name,-10} {(masked ? "masked" : "read"),-7} {times.MillisecondsOf(0) / 1000,13:F2} {times.MillisecondsOf(1) / 1000,8:F2} {times.Ratio(1, 0),17} {seconds,18:F2}"));
        }
    }

    private static (InterleavedTimes Times, double SecondsWithValidation) Compare(ModelDescription model, Dataset data, TrainingOptions options, int rounds)
    {
        using var scope = NewDisposeScope();
        var training = options.Split(data).Training;
        StepBatch[] batches = [.. ExampleFeed.Of(training, options).Epoch(1, CancellationToken.None).Select(batch => Batch(batch.From, batch.Rows.Span))];
        var withValidation = new List<double>();
        var times = InterleavedTimes.Of(rounds, () => BareSteps(model, batches), () =>
        {
            var clock = new LastStep();
            withValidation.Add(model.Train(data, options, clock).History.Epochs[0].Seconds);
            return clock.Milliseconds;
        });
        return (times, Spread.Of(withValidation).Median);
    }

    private static double BareSteps(ModelDescription model, StepBatch[] batches)
    {
        using var steps = new OwnSteps(model, Chapter.Batch, Environment.ProcessorCount);
        return InterleavedTimes.Milliseconds(() => Array.ForEach(batches, steps.Step));
    }

    private static StepBatch Batch(Examples examples, ReadOnlySpan<int> order)
    {
        var (inputs, classes) = ((TokenSequences)examples.Inputs, examples.Classes);
        int[] rows = [.. order];
        return StepBatch.OfReviews(new Examples(TokenSequences.Of(rows.Select(row => inputs[row].ToArray())), [.. rows.Select(row => classes[row])]), masked: false);
    }

    private sealed class LastStep : IProgress<TrainingEvent>
    {
        public double Milliseconds { get; private set; }

        public void Report(TrainingEvent value)
        {
            if (value is BatchCompleted batch)
            {
                Milliseconds = batch.Elapsed.TotalMilliseconds;
            }
        }
    }
}
