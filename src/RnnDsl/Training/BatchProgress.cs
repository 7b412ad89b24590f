namespace RnnDsl;

/// <summary>A batch was trained on, or measured.</summary>
public abstract record BatchProgress : TrainingEvent
{
    private protected BatchProgress(int epoch, int epochs, int batch, int batches, double loss, ValueList<MetricValue> metrics, TimeSpan elapsed) =>
        (Epoch, Epochs, Batch, Batches, Loss, Metrics, Elapsed) = (epoch, epochs, batch, batches, loss, metrics, elapsed);

    /// <summary>Number of the epoch, from 1.</summary>
    public int Epoch { get; init; }

    /// <summary>The epoch that will be the last.</summary>
    public int Epochs { get; init; }

    /// <summary>Batches done in this pass over the examples.</summary>
    public int Batch { get; init; }

    /// <summary>Batches in all of them.</summary>
    public int Batches { get; init; }

    /// <summary>Mean loss of the pass so far.</summary>
    public double Loss { get; init; }

    /// <summary>The metrics of the pass so far, in the order of <see cref="TrainingOptions.Metrics"/>.</summary>
    public ValueList<MetricValue> Metrics { get; init; }

    /// <summary>Time since the pass began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Examples done in this pass.</summary>
    public int Examples { get; init; }

    /// <summary>How long the rest of the epoch takes at the pace so far; of validation it is known only once there was one.</summary>
    public TimeSpan EpochLeft { get; init; }

    /// <summary>How long the rest of the training takes at the pace so far, if nothing ends it before its last epoch.</summary>
    public TimeSpan TrainingLeft { get; init; }

    /// <summary>Examples a second in this pass; 0 before any time has passed.</summary>
    public double ExamplesPerSecond => Elapsed > TimeSpan.Zero ? Examples / Elapsed.TotalSeconds : 0;

    /// <summary>How far the pass is, in one line.</summary>
    public sealed override string ToString() =>
        FormattableString.Invariant($"{Batch}/{Batches}  {string.Join("  ", Metrics.Prepend(new(MetricNames.Loss, Loss)))}");
}

/// <summary>A step was done.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Epochs">The epoch that will be the last.</param>
/// <param name="Batch">Steps done in this epoch.</param>
/// <param name="Batches">Steps in an epoch.</param>
/// <param name="Loss">Mean loss of the epoch so far.</param>
/// <param name="Metrics">The metrics of the epoch so far, in the order of <see cref="TrainingOptions.Metrics"/>.</param>
/// <param name="Elapsed">Time since the epoch began.</param>
public sealed record BatchCompleted(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, ValueList<MetricValue> Metrics, TimeSpan Elapsed)
    : BatchProgress(Epoch, Epochs, Batch, Batches, Loss, Metrics, Elapsed);

/// <summary>A batch of the validation part was measured, after the steps of an epoch.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Epochs">The epoch that will be the last.</param>
/// <param name="Batch">Batches measured after this epoch.</param>
/// <param name="Batches">Batches of the validation part.</param>
/// <param name="Loss">Mean loss over them.</param>
/// <param name="Metrics">The metrics over them, in the order of <see cref="TrainingOptions.Metrics"/>.</param>
/// <param name="Elapsed">Time since the epoch's validation began.</param>
public sealed record ValidationBatchCompleted(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, ValueList<MetricValue> Metrics, TimeSpan Elapsed)
    : BatchProgress(Epoch, Epochs, Batch, Batches, Loss, Metrics, Elapsed);
