namespace RnnDsl.Torch.Tests.Fit.Callbacks;

/// <summary>Callbacks in whole trainings.</summary>
public class CallbackTests
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);
    private static readonly TrainingOptions s_options = new() { Epochs = 30, Seed = 2, ValidationSplit = 0.2, Optimizer = new Adam(0.1) };

    // Sixty examples, the fortieth of which has a NaN in it: the second batch of 32.
    private static readonly Dataset s_withNaN = SmallData.Series() with
    {
        Training = new Examples(
            ValueSequences.Of(2, Enumerable.Range(1, 60).Select(i => new[] { i == 40 ? float.NaN : i % 3, 1f })),
            [.. Enumerable.Range(1, 60).Select(i => i % 2)]),
    };

    // Every third label is wrong, so that what is learned too well gets worse on the validation part.
    private static readonly Dataset s_data = Noisy(SmallData.Letters());

    [Fact]
    public void Train_EarlyStopping_RestoresTheBestEpochBitForBit()
    {
        var events = new Recorder();

        var stopped = s_model.Train(s_data, s_options with { Callbacks = [new EarlyStopping(Patience: 2)] }, events, TestContext.Current.CancellationToken);

        var losses = stopped.History.Epochs.Select(epoch => epoch.ValidationLoss!.Value).ToArray();
        var best = Array.IndexOf(losses, losses.Min()) + 1;
        stopped.History.End.ShouldBe(TrainingEnd.StoppedEarly);
        stopped.History.RestoredEpoch.ShouldBe(best);
        stopped.History.Epochs.Count.ShouldBe(best + 2);
        events.Told[^3].ShouldBeOfType<EpochCompleted>().Result.Epoch.ShouldBe(best + 2);
        events.Told[^2].ShouldBe(new TrainingStopped(best + 2, TrainingEnd.StoppedEarly));
        events.Told[^1].ShouldBe(new BestWeightsRestored(best));

        var untilBest = s_model.Train(s_data, s_options with { Epochs = best });
        stopped.Weights.ShouldBe(untilBest.Weights);
    }

    [Fact]
    public void Train_EarlyStoppingWithoutRestoring_HasTheLastWeights()
    {
        var stopping = new EarlyStopping(Patience: 2) { RestoreBestWeights = false };

        var stopped = s_model.Train(s_data, s_options with { Callbacks = [stopping] });

        stopped.History.RestoredEpoch.ShouldBe(0);
        stopped.Weights.ShouldBe(s_model.Train(s_data, s_options with { Epochs = stopped.History.Epochs.Count }).Weights);
    }

    [Fact]
    public void Train_AllEpochsDone_StillRestoresTheBest()
    {
        var trained = s_model.Train(s_data, s_options with { Epochs = 3, Callbacks = [new EarlyStopping(Patience: 9)] });

        trained.History.End.ShouldBe(TrainingEnd.Completed);
        trained.History.Epochs.Count.ShouldBe(3);
        trained.History.RestoredEpoch.ShouldBe(trained.History.Epochs.MinBy(epoch => epoch.ValidationLoss)!.Epoch);
    }

    [Fact]
    public void Train_OnAfterStopping_SaysHowTheLastTrainingEnded()
    {
        var stopped = s_model.Train(s_data, s_options with { Callbacks = [new EarlyStopping(Patience: 2)] });

        var further = stopped.Train(s_data, s_options with { Epochs = 1 });

        further.History.End.ShouldBe(TrainingEnd.Completed);
        further.History.RestoredEpoch.ShouldBe(0);
        further.History.Epochs.Count.ShouldBe(stopped.History.Epochs.Count + 1);
    }

    [Fact]
    public void Train_Plateau_GoesOnWithTheReducedRate()
    {
        // No epoch can be better by 10: reduced after epochs 2 and 3, and after that at its least.
        var events = new Recorder();
        var plateau = new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1, 10) { MinLearningRate = 0.25 };
        var options = s_options with { Epochs = 5, Optimizer = new Sgd(1), Callbacks = [plateau] };

        var trained = s_model.Train(s_data, options, events, TestContext.Current.CancellationToken);

        events.Seen.OfType<LearningRateReduced>().ShouldBe([new(2, 0.5), new(3, 0.25)]);

        // Plain gradient descent remembers nothing: the same as three trainings one after the other.
        var plain = options with { Callbacks = [] };
        var parts = s_model.Train(s_data, plain with { Epochs = 2 })
            .Train(s_data, plain with { Epochs = 1, Optimizer = new Sgd(0.5) })
            .Train(s_data, plain with { Epochs = 2, Optimizer = new Sgd(0.25) });
        trained.Weights.ShouldBe(parts.Weights);
    }

    [Fact]
    public void Train_LossBecomesNaN_StopsBeforeTheStepAndSaysSo()
    {
        var events = new Recorder();
        var options = new TrainingOptions { Epochs = 3, Shuffle = false, Optimizer = new Sgd() };

        var trained = s_model.Train(s_withNaN, options, events, TestContext.Current.CancellationToken);

        trained.History.Epochs.ShouldHaveSingleItem().Loss.ShouldBe(double.NaN);
        trained.History.End.ShouldBe(TrainingEnd.LossNotFinite);
        events.Seen.OfType<BatchCompleted>().Select(batch => batch.Batch).ShouldBe([1, 2]);
        events.Told[^1].ShouldBe(new TrainingStopped(1, TrainingEnd.LossNotFinite));

        var firstBatch = s_withNaN with { Training = s_withNaN.Training.Slice(0, options.BatchSize) };
        trained.Weights.ShouldBe(s_model.Train(firstBatch, options with { Epochs = 1 }).Weights);
    }

    [Fact]
    public void Train_NaNThatIsAllowed_GoesOn()
    {
        var trained = s_model.Train(s_withNaN, new TrainingOptions { Epochs = 2, StopOnNaN = false });

        trained.History.Epochs.Count.ShouldBe(2);
        trained.History.End.ShouldBe(TrainingEnd.Completed);
        trained.Weights.ShouldContain(weight => weight.Values.Any(float.IsNaN));
    }

    [Fact]
    public void Train_CallbacksWithOneSeed_GiveTheSameBits()
    {
        var options = s_options with { Epochs = 8, Callbacks = [new EarlyStopping(Patience: 1), new ReduceOnPlateau(Patience: 1)] };

        var (first, second) = (s_model.Train(s_data, options), s_model.Train(s_data, options));

        second.Weights.ShouldBe(first.Weights);
        second.History.RestoredEpoch.ShouldBe(first.History.RestoredEpoch);
    }

    private static Dataset Noisy(Dataset data) => data with
    {
        Training = new Examples(data.Training.Inputs, [.. data.Training.Classes.Select((c, i) => i % 3 == 0 ? 1 - c : c)]),
    };
}
