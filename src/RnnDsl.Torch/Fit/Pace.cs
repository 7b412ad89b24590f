using System.Diagnostics;

namespace RnnDsl.Torch.Fit;

/// <summary>How far a training is, and how long the rest takes if it goes on as it did.</summary>
/// <param name="lastEpoch">The epoch that will be the last.</param>
/// <param name="batches">Steps in an epoch.</param>
/// <param name="validationBatches">Batches that are measured after it.</param>
internal sealed class Pace(int lastEpoch, int batches, int validationBatches)
{
    private readonly Phase _training = new(batches), _validation = new(validationBatches);

    /// <summary>The epoch that is trained.</summary>
    public int Epoch { get; private set; }

    public void Begin(int epoch)
    {
        Epoch = epoch;
        _training.Begin();
        _validation.Begin();
    }

    /// <summary>After a step.</summary>
    /// <param name="examples">Examples in it.</param>
    /// <param name="metrics">Those of the epoch so far.</param>
    public BatchCompleted Trained(int examples, RunningMetrics metrics)
    {
        _training.Add(examples);
        _validation.Begin();
        return new(Epoch, lastEpoch, _training.Done, batches, metrics.Loss, metrics.Values, _training.Elapsed)
        {
            Examples = _training.Examples,
            EpochLeft = EpochLeft(),
            TrainingLeft = TrainingLeft(),
        };
    }

    /// <summary>After a batch was measured.</summary>
    /// <inheritdoc cref="Trained"/>
    public ValidationBatchCompleted Measured(int examples, RunningMetrics metrics)
    {
        _validation.Add(examples);
        return new(Epoch, lastEpoch, _validation.Done, validationBatches, metrics.Loss, metrics.Values, _validation.Elapsed)
        {
            Examples = _validation.Examples,
            EpochLeft = EpochLeft(),
            TrainingLeft = TrainingLeft(),
        };
    }

    private TimeSpan EpochLeft() => _training.Left + _validation.Left;

    private TimeSpan TrainingLeft() => EpochLeft() + ((lastEpoch - Epoch) * (_training.Whole + _validation.Whole));

    /// <summary>Training or measuring, epoch after epoch.</summary>
    private sealed class Phase(int batches)
    {
        private long _begin, _earlierBatches;
        private TimeSpan _earlier;

        public int Done { get; private set; }

        public int Examples { get; private set; }

        public TimeSpan Elapsed { get; private set; }

        public TimeSpan Left => (batches - Done) * PerBatch;

        public TimeSpan Whole => batches * PerBatch;

        // Of all epochs; none before the first batch was done.
        private TimeSpan PerBatch => (_earlier + Elapsed) / Math.Max(1, _earlierBatches + Done);

        public void Begin()
        {
            (_earlier, _earlierBatches) = (_earlier + Elapsed, _earlierBatches + Done);
            (Done, Examples, Elapsed, _begin) = (0, 0, TimeSpan.Zero, Stopwatch.GetTimestamp());
        }

        public void Add(int examples)
        {
            (Done, Examples, Elapsed) = (Done + 1, Examples + examples, Stopwatch.GetElapsedTime(_begin));
        }
    }
}
