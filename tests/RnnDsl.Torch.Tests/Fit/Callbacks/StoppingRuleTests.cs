using RnnDsl.Torch.Fit.Callbacks;

namespace RnnDsl.Torch.Tests.Fit.Callbacks;

/// <summary>Scripted histories; when Keras' documented algorithm stops on them was worked out by hand.</summary>
public class StoppingRuleTests
{
    [Theory]
    [InlineData(0, 0, new[] { 0.5, 0.4, 0.4, 0.3 }, 3, 2)]
    [InlineData(1, 0, new[] { 0.5, 0.4, 0.45, 0.3 }, 3, 2)]
    [InlineData(2, 0, new[] { 0.5, 0.4, 0.45, 0.3, 0.31, 0.35, 0.2 }, 6, 4)]
    [InlineData(2, 0, new[] { 0.5, 0.4, 0.3 }, 0, 3)]
    [InlineData(2, 0.1, new[] { 0.5, 0.45, 0.42, 0.1 }, 3, 1)]
    [InlineData(1, 0.125, new[] { 0.5, 0.375, 0.1 }, 2, 1)]
    [InlineData(1, 0, new[] { double.NaN, 0.5, 0.4 }, 0, 3)]
    [InlineData(2, 0, new[] { 0.5, double.NaN, double.NaN, 0.1 }, 3, 1)]
    [InlineData(0, 0, new[] { double.NaN, double.NaN }, 2, 1)]
    public void EndsWith_Losses_FollowsKeras(int patience, double minDelta, double[] losses, int stopped, int best)
    {
        foreach (var monitor in new MonitoredQuantity[] { "loss", "val_loss", "mean_absolute_error", "val_mean_squared_error", "val_rmse" })
        {
            Watch(new EarlyStopping(monitor, patience, minDelta), losses).ShouldBe((stopped, best));
        }
    }

    [Theory]
    [InlineData(1, 0, new[] { 0.5, 0.6, 0.6 }, 3, 2)]
    [InlineData(2, 0, new[] { 0.5, 0.6, 0.55, 0.7, 0.7, 0.7 }, 6, 4)]
    [InlineData(2, 0.1, new[] { 0.5, 0.55, 0.59, 0.9 }, 3, 1)]
    public void EndsWith_Accuracies_MoreIsBetter(int patience, double minDelta, double[] accuracies, int stopped, int best)
    {
        foreach (var monitor in new MonitoredQuantity[] { "accuracy", "val_accuracy", "val_auc", "f1_score", "val_precision", "recall", "binary_accuracy" })
        {
            Watch(new EarlyStopping(monitor, patience, minDelta), accuracies).ShouldBe((stopped, best));
        }
    }

    [Fact]
    public void EndsWith_EpochsBeforeTheStart_AreNotLookedAt() =>
        Watch(new EarlyStopping(MonitoredQuantity.Loss, 1) { StartFromEpoch = 2 }, [0.1, 0.2, 0.5, 0.4, 0.4]).ShouldBe((5, 4));

    private static (int Stopped, int Best) Watch(EarlyStopping options, double[] values)
    {
        var rule = new StoppingRule(options, CallbackState.Initial(options));
        for (var i = 0; i < values.Length; i++)
        {
            if (rule.EndsWith(Scripted.Epoch(options.Monitor, i + 1, values[i])))
            {
                return (i + 1, rule.BestEpoch);
            }
        }

        return (0, rule.BestEpoch);
    }
}
