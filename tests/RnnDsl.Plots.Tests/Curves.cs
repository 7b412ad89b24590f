namespace RnnDsl.Plots.Tests;

/// <summary>Histories to draw.</summary>
internal static class Curves
{
    /// <summary>So many epochs of loss and accuracy with both parts, no two values alike.</summary>
    public static TrainingHistory Of(int epochs) => With(epochs, "accuracy");

    /// <summary>So many epochs of loss and metrics with both parts, no two values alike.</summary>
    public static TrainingHistory With(int epochs, params string[] metrics) => new(
    [
        .. Enumerable.Range(1, epochs).Select(epoch => new EpochResult(
            epoch,
            1.0 / epoch,
            [.. metrics.Select((name, i) => new MetricValue(name, 1 + i - (0.5 / epoch)))],
            0.4 + (0.02 * epoch),
            [.. metrics.Select((name, i) => new MetricValue(name, 0.8 + i + (0.01 * epoch)))],
            1)),
    ]);

    /// <summary>So many epochs without a validation part.</summary>
    public static TrainingHistory WithoutValidation(int epochs) => new(
        [.. Of(epochs).Epochs.Select(epoch => epoch with { ValidationLoss = null, ValidationMetrics = [] })]);
}
