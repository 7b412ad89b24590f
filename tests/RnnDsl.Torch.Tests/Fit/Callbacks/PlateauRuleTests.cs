using RnnDsl.Torch.Fit.Callbacks;

namespace RnnDsl.Torch.Tests.Fit.Callbacks;

/// <summary>Scripted histories; the learning rates were worked out by hand from Keras' documented algorithm.</summary>
public class PlateauRuleTests
{
    private static readonly double[] s_flat = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];

    [Fact]
    public void After_NoBetterForPatience_ReducesAndWaitsAnew() =>
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 2), s_flat).ShouldBe([1, 1, 0.5, 0.5, 0.25, 0.25, 0.125]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void After_PatienceOfOneOrLess_ReducesAtOnce(int patience) =>
        Rates(new ReduceOnPlateau(MonitoredQuantity.ValidationLoss, 0.5, patience), s_flat[..3]).ShouldBe([1, 0.5, 0.25]);

    [Fact]
    public void After_Cooldown_DoesNotCount() =>
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1) { Cooldown = 2 }, s_flat).ShouldBe([1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125]);

    [Fact]
    public void After_BetterInTheCooldown_IsTheNewBest() =>
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1) { Cooldown = 2 }, [0.5, 0.5, 0.2, 0.4]).ShouldBe([1, 0.5, 0.5, 0.25]);

    [Fact]
    public void After_LessBetterThanMinDelta_IsNoBetter()
    {
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1), [0.5, 0.49995, 0.4]).ShouldBe([1, 0.5, 0.5]);
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1, 0), [0.5, 0.49995, 0.4]).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void After_MinLearningRate_IsWhereItStays() =>
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1) { MinLearningRate = 0.4 }, s_flat[..5]).ShouldBe([1, 0.5, 0.4, 0.4, 0.4]);

    [Theory]
    [InlineData("val_accuracy")]
    [InlineData("val_auc")]
    [InlineData("f1_score")]
    public void After_Accuracy_MoreIsBetter(string monitor) =>
        Rates(new ReduceOnPlateau(monitor, 0.5, 1), [0.5, 0.6, 0.6, 0.7, 0.65]).ShouldBe([1, 1, 0.5, 0.5, 0.25]);

    [Fact]
    public void After_NaN_IsNoBetter() =>
        Rates(new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 2), [0.5, double.NaN, double.NaN]).ShouldBe([1, 1, 0.5]);

    private static double[] Rates(ReduceOnPlateau options, double[] values)
    {
        var (rule, rate) = (new PlateauRule(options, CallbackState.Initial(options)), 1.0);
        return [.. values.Select((value, i) => rate = rule.After(Scripted.Epoch(options.Monitor, i + 1, value), rate))];
    }
}
