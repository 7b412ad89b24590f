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

/// <summary>An epoch was done.</summary>
/// <param name="Result">What was measured.</param>
public sealed record EpochCompleted(EpochResult Result) : TrainingEvent;

/// <summary>The training goes on where its checkpoint was left.</summary>
/// <param name="Path">The file.</param>
/// <param name="Epoch">The last epoch that is done.</param>
/// <param name="Epochs">The epoch that will be the last.</param>
/// <param name="IsOver">Whether nothing is left to do.</param>
public sealed record TrainingResumed(string Path, int Epoch, int Epochs, bool IsOver) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => IsOver
        ? $"Nothing left to do after epoch {Epoch} of {Epochs} from {Path}"
        : $"Going on after epoch {Epoch} of {Epochs} from {Path}";
}

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
