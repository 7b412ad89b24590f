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
    public void ToString_TrainedModel_SaysHowFarItWasTrained()
    {
        var model = Rnn.Sequential(TensorSpec.Sequence(2)).Gru(2);
        var trained = new TrainedModel(model, model.DrawWeights(0), new NumberEncoder(2), new ClassLabels(["a", "b"]), new(), TrainingHistory.None);

        trained.ToString().ShouldBe("sequential: Gru, not trained");
        (trained with { History = new([s_epoch]) }).ToString().ShouldBe($"sequential: Gru, 1 epoch, last: {s_epoch}");
    }
}
