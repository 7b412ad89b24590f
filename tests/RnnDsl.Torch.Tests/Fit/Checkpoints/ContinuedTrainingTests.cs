using CsCheck;

namespace RnnDsl.Torch.Tests.Fit.Checkpoints;

/// <summary>A training that was stopped and goes on gives what it would have given undisturbed.</summary>
public sealed class ContinuedTrainingTests : IDisposable
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);
    private static readonly Dataset s_data = SmallData.Letters(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("rnndsl-checkpoint-").FullName;

    public static TheoryData<Optimizer> Optimizers { get; } =
    [
        new Sgd(),
        new Sgd(0.1, Momentum: 0.9, Nesterov: true),
        new RmsProp(),
        new RmsProp { Momentum = 0.5 },
        new RmsProp { Centered = true },
        new RmsProp { Momentum = 0.5, Centered = true },
        new Adam(0.01) { ClipNorm = 0.1 },
        new Adam(new CosineDecay(0.01, 14)),
        new AdamW(),
    ];

    private Checkpoint Checkpoint => new(Path.Combine(_folder, "run.safetensors"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Train_StoppedAndGoneOnWith_GivesTheSameBits(Optimizer optimizer) =>
        Interrupted(s_model, s_data, new TrainingOptions { Epochs = 4, Optimizer = optimizer, ValidationSplit = 0.25 });

    [Fact]
    public void Train_CallbacksInTheMiddleOfTheirPatience_ActAsIfNothingHadBeen()
    {
        var options = new TrainingOptions
        {
            Epochs = 12,
            Optimizer = new Adam(0.05),
            ValidationSplit = 0.25,
            Callbacks = [new ReduceOnPlateau(Factor: 0.5, Patience: 1, MinDelta: 0.05) { Cooldown = 1 }, new EarlyStopping(Patience: 4)],
        };

        var undisturbed = Interrupted(s_model, s_data, options, 2, 5, 7);

        undisturbed.History.RestoredEpoch.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Train_EarlyStoppingThatEndsIt_GivesTheBestWeightsAndIsOver()
    {
        var options = new TrainingOptions { Epochs = 40, Optimizer = new Adam(0.3), ValidationSplit = 0.25, Callbacks = [new EarlyStopping(Patience: 2)] };

        var undisturbed = Interrupted(s_model, s_data, options, 3);

        undisturbed.History.End.ShouldBe(TrainingEnd.StoppedEarly);
        s_model.Train(s_data, options with { Epochs = 50 }, Checkpoint).History.ShouldBe(TrainedModel.Load(Checkpoint.Path).History);
    }

    [Fact]
    public void Train_Dropout_DropsTheSameAsUndisturbed() => Interrupted(
        Rnn.Sequential().Embedding(5, 4).Dropout(0.3).Add(new Gru(8) { Dropout = 0.2, RecurrentDropout = 0.2 }),
        s_data,
        new TrainingOptions { Epochs = 3 });

    [Fact]
    public void Train_StatefulLayer_CarriesWhatItWouldHave() => Interrupted(
        Rnn.Sequential().Add(new Gru(8) { Stateful = true }), s_data, new TrainingOptions { Epochs = 3, BatchSize = 25, Shuffle = false });

    [Fact]
    public void Train_DataInFiles_AreReadOnInTheSameOrder()
    {
        var path = Path.Combine(_folder, "letters.parquet");
        Datasets.Export(s_data, path, groupSize: 9);
        Dataset Streamed() => Datasets.Stream(path, new StreamOptions { ShuffleBuffer = 20 });

        Interrupted(s_model, Streamed(), new TrainingOptions { Epochs = 3 });
    }

    [Fact]
    public void Train_TrainedModel_IsTrainedOnAsUndisturbed()
    {
        var (begun, options) = (s_model.Train(s_data, new TrainingOptions { Epochs = 2 }), new TrainingOptions { Epochs = 3, Seed = 5 });
        using var stop = new CancellationTokenSource();
        var progress = new Recorder(told => StopAt(told, 4, stop));
        Should.Throw<OperationCanceledException>(() => begun.Train(s_data, options, Checkpoint, progress, stop.Token));

        var gone = begun.Train(s_data, options, Checkpoint);

        gone.ShouldBeThatOf(begun.Train(s_data, options));
        gone.History.Epochs.Select(epoch => epoch.Epoch).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void Train_MoreEpochs_GoOnFromTheLast()
    {
        var options = new TrainingOptions { Epochs = 2, Optimizer = new Adam() };
        s_model.Train(s_data, options, Checkpoint);
        var told = new Recorder();

        var further = s_model.Train(s_data, options with { Epochs = 5 }, Checkpoint, told, TestContext.Current.CancellationToken);

        further.ShouldBeThatOf(s_model.Train(s_data, options with { Epochs = 5 }));
        told.Seen.OfType<EpochCompleted>().Select(epoch => epoch.Result.Epoch).ShouldBe([3, 4, 5]);
        told.Seen.OfType<TrainingResumed>().ShouldHaveSingleItem().ToString().ShouldBe($"Going on after epoch 2 of 5 from {Checkpoint.Path}");
    }

    [Fact]
    public void Train_NothingLeft_GivesTheModelWithoutAStep()
    {
        var options = new TrainingOptions { Epochs = 2 };
        var whole = s_model.Train(s_data, options, Checkpoint);
        var told = new Recorder();

        s_model.Train(s_data, options, Checkpoint, told, TestContext.Current.CancellationToken).ShouldBe(whole);

        told.Seen.OfType<BatchCompleted>().ShouldBeEmpty();
        told.Seen.OfType<TrainingResumed>().ShouldHaveSingleItem().ToString().ShouldBe($"Nothing left to do after epoch 2 of 2 from {Checkpoint.Path}");
    }

    [Fact]
    public void Resume_TakesModelAndOptionsFromTheCheckpoint()
    {
        var options = new TrainingOptions { Epochs = 3, Seed = 2, Optimizer = new Adam() };
        Checkpoint.Stop(s_model, s_data, options, epoch: 2);

        Checkpoint.Resume(s_data).ShouldBeThatOf(s_model.Train(s_data, options));
    }

    [Fact]
    public void Train_AnyModelAndPlaceOfTheStop_GivesTheSameBits() => Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 100], Gen.Bool, Gen.Int[3, 21]).Sample(
        (epoch, batch, seed, gru, units) =>
        {
            File.Delete(Checkpoint.Path);
            var model = gru ? Rnn.Sequential().Gru(units) : Rnn.Sequential().Bidirectional(new Lstm(units));
            var options = new TrainingOptions { Epochs = 3, Seed = seed, Optimizer = new Adam(0.01) };
            Checkpoint.Stop(model, s_data, options, epoch, batch);
            model.Train(s_data, options, Checkpoint).ShouldBeThatOf(model.Train(s_data, options));
        },
        iter: 20,
        threads: 1);

    private TrainedModel Interrupted(ModelDescription model, Dataset data, TrainingOptions options, params int[] epochs)
    {
        var undisturbed = model.Train(data, options);
        foreach (var epoch in epochs.DefaultIfEmpty(3))
        {
            Checkpoint.Stop(model, data, options, epoch, batch: 2);
            TrainedModel.Load(Checkpoint.Path).History.Epochs.Count.ShouldBe(epoch - 1);
        }

        var gone = model.Train(data, options, Checkpoint);
        gone.ShouldBeThatOf(undisturbed);
        TrainedModel.Load(Checkpoint.Path).ShouldBe(gone);
        return undisturbed;
    }

    private static void StopAt(TrainingEvent told, int epoch, CancellationTokenSource stop)
    {
        if (told is BatchCompleted done && done.Epoch == epoch)
        {
            stop.Cancel();
        }
    }
}
