namespace RnnDsl;

/// <summary>What a training tells while it runs.</summary>
public abstract record TrainingEvent
{
    private protected TrainingEvent()
    {
    }
}

/// <summary>The training is about to start.</summary>
/// <param name="Model">The completed description that is trained.</param>
/// <param name="Training">Number of examples trained on.</param>
/// <param name="Validation">Number of examples measured after every epoch.</param>
/// <param name="Options">How it is trained.</param>
public sealed record TrainingStarted(ModelDescription Model, int Training, int Validation, TrainingOptions Options) : TrainingEvent;

/// <summary>A step was done.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Epochs">The epoch that will be the last.</param>
/// <param name="Batch">Steps done in this epoch.</param>
/// <param name="Batches">Steps in an epoch.</param>
/// <param name="Loss">Mean loss of the epoch so far.</param>
/// <param name="Metrics">The metrics of the epoch so far, in the order of <see cref="TrainingOptions.Metrics"/>.</param>
/// <param name="Elapsed">Time since the epoch began.</param>
public sealed record BatchCompleted(
    int Epoch,
    int Epochs,
    int Batch,
    int Batches,
    double Loss,
    ValueList<MetricValue> Metrics,
    TimeSpan Elapsed) : TrainingEvent
{
    /// <summary>How far the epoch is, in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Batch}/{Batches}  {string.Join("  ", Metrics.Prepend(new(MetricNames.Loss, Loss)))}");
}

/// <summary>An epoch was done.</summary>
/// <param name="Result">What was measured.</param>
public sealed record EpochCompleted(EpochResult Result) : TrainingEvent;

/// <summary><see cref="ReduceOnPlateau"/> made the learning rate smaller.</summary>
/// <param name="Epoch">The epoch after which it did.</param>
/// <param name="LearningRate">The learning rate from here on.</param>
public sealed record LearningRateReduced(int Epoch, double LearningRate) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"Epoch {Epoch}: no better, learning rate reduced to {LearningRate:G4}");
}

/// <summary>The training ends before its last epoch.</summary>
/// <param name="Epoch">The epoch that is the last instead.</param>
/// <param name="End">Why it ends.</param>
public sealed record TrainingStopped(int Epoch, TrainingEnd End) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => End == TrainingEnd.LossNotFinite
        ? $"Epoch {Epoch}: stopped, the loss is no number; use a smaller learning rate or clip the gradients"
        : $"Epoch {Epoch}: stopped, no better for long enough";
}

/// <summary>The model gets the weights it had after its best epoch.</summary>
/// <param name="Epoch">The best epoch.</param>
public sealed record BestWeightsRestored(int Epoch) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => $"Weights of epoch {Epoch}, the best, restored";
}
