namespace RnnDsl.Tests.Training;

public class HistoryTests
{
    private static readonly EpochResult s_epoch = new(3, 0.25, [new("accuracy", 0.9)], 0.5, [new("accuracy", 0.875)], 12.34);

    [Fact]
    public void ToString_Epoch_IsOneLine()
    {
        s_epoch.ToString().ShouldBe("Epoch   3    12.3 s  loss 0.2500  acc 0.9000  val_loss 0.5000  val_acc 0.8750");
        (s_epoch with { ValidationLoss = null, ValidationMetrics = [] }).ToString()
            .ShouldBe("Epoch   3    12.3 s  loss 0.2500  acc 0.9000");
    }

    [Fact]
    public void Equals_Histories_CompareTheirEpochs()
    {
        new TrainingHistory([s_epoch]).ShouldBe(new TrainingHistory([s_epoch with { }]));
        new TrainingHistory([s_epoch]).ShouldNotBe(TrainingHistory.None);
        new TrainingHistory([s_epoch]).ShouldNotBe(new TrainingHistory([s_epoch with { Loss = 0.26 }]));
        new TrainingHistory([s_epoch]).ToString().ShouldBe("1 epoch");
        new TrainingHistory([s_epoch]) { End = TrainingEnd.StoppedEarly, RestoredEpoch = 1 }.ToString().ShouldBe("1 epoch, stopped early, weights of epoch 1");
        new TrainingHistory([s_epoch]) { End = TrainingEnd.LossNotFinite }.ToString().ShouldBe("1 epoch, stopped because the loss was no number");
    }

    [Fact]
    public void BestEpoch_IsTheRestoredOrThatOfTheLeastValidationLoss()
    {
        TrainingHistory history = new([s_epoch with { Epoch = 1, ValidationLoss = double.NaN }, s_epoch with { Epoch = 2, ValidationLoss = 0.25 }, s_epoch with { Loss = 0.1 }]);

        history.BestEpoch.ShouldBe(2);
        (history with { RestoredEpoch = 3 }).BestEpoch.ShouldBe(3);
        new TrainingHistory([.. history.Epochs.Select(epoch => epoch with { ValidationLoss = null })]).BestEpoch.ShouldBe(3);
        new TrainingHistory([s_epoch with { Loss = double.NaN, ValidationLoss = null }]).BestEpoch.ShouldBe(0);
        TrainingHistory.None.BestEpoch.ShouldBe(0);
    }

    [Fact]
    public void Table_BestBeforeTheLast_IsAboveThem() =>
        new TrainingHistory([.. Enumerable.Range(1, 6).Select(i => new EpochResult(i, 1.0 / i, [], 0.5 + Math.Abs(i - 2), [], 0.012 * i))]).Table(2).Split(Environment.NewLine).ShouldBe(
        [
            "Epoch       Loss  Val. loss  Seconds",
            "-----       ----  ---------  -------",
            "  ...  (1 earlier)",
            "    2  *  0.5000     0.5000    0.024",
            "  ...  (2 between)",
            "    5     0.2000     3.5000    0.060",
            "    6     0.1667     4.5000    0.072",
            "* the least validation loss",
        ]);

    [Fact]
    public void Summary_Curves_AreByOneMeasure()
    {
        var lines = new TrainingHistory([.. Enumerable.Range(0, 8).Select(i => new EpochResult(i + 1, 7 - i, [], i == 3 ? double.NaN : i, [], 1))]).Summary(80).Split(Environment.NewLine);

        lines[^2..].ShouldBe(["Loss       █▇▆▅▄▃▂▁  7.0000 to 0.0000", "Val. loss  ▁▂▃·▅▆▇█  0.0000 to 7.0000"]);
    }

    [Fact]
    public void ToString_TrainedModel_SaysHowFarItWasTrained()
    {
        var model = Rnn.Sequential(TensorSpec.Sequence(2)).Gru(2);
        var trained = new TrainedModel(model, model.DrawWeights(0), new NumberEncoder(2), new ClassLabels(["a", "b"]), new(), TrainingHistory.None);

        trained.ToString().ShouldBe("sequential: Gru, not trained");
        (trained with { History = new([s_epoch]) }).ToString().ShouldBe($"sequential: Gru, 1 epoch, last: {s_epoch}");
    }
}
