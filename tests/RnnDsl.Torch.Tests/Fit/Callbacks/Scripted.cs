namespace RnnDsl.Torch.Tests.Fit.Callbacks;

/// <summary>Epochs of a history that was thought up; everything but one quantity would mislead.</summary>
internal static class Scripted
{
    public static EpochResult Epoch(MonitoredQuantity monitor, int epoch, double value)
    {
        double Of(MonitoredQuantity quantity) => quantity == monitor ? value : 100 + (epoch % 2);
        return new(
            epoch,
            Of(MonitoredQuantity.Loss),
            [.. Metric.Names.Select(name => new MetricValue(name, Of(name)))],
            Of(MonitoredQuantity.ValidationLoss),
            [.. Metric.Names.Select(name => new MetricValue(name, Of($"val_{name}")))],
            1);
    }
}
