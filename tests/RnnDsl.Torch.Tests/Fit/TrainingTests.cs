using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Native;

namespace RnnDsl.Torch.Tests.Fit;

public class TrainingTests
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);

    [Fact]
    public void Train_ShortestModel_IsCompletedAndLearns()
    {
        var trained = s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 40, Optimizer = new Adam(0.01), ValidationSplit = 0.2 });

        trained.Model.ShouldBe(s_model.For(SmallData.Letters()));
        trained.History.Epochs.Count.ShouldBe(40);
        trained.History.Epochs[^1].ValidationAccuracy!.Value.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Train_SeriesOfNumbers_Learns()
    {
        var trained = s_model.Train(SmallData.Series(), new TrainingOptions { Epochs = 15, Optimizer = new Adam(0.01) });

        trained.History.Epochs[^1].Accuracy!.Value.ShouldBeGreaterThan(0.85);
        trained.Encoder.ShouldBe(new NumberEncoder(2));
    }

    [Fact]
    public void Train_ManyClasses_GivesADistribution()
    {
        var trained = s_model.Train(SmallData.Letters(classes: 4), new TrainingOptions { Epochs = 2 });

        trained.Model.Layers[^1].ShouldBe(new Dense(4, Activation.Softmax));
        trained.History.Epochs[0].Loss.ShouldBe(Math.Log(4), 0.1);
    }

    [Fact]
    public void Train_SameSeed_GivesTheSameBits()
    {
        var model = Rnn.Sequential().Bidirectional(new Lstm(8) { Dropout = 0.2, ReturnSequences = true }).Dropout(0.3).Gru(8);
        var options = new TrainingOptions { Epochs = 2, Seed = 4, ValidationSplit = 0.1 };

        var first = model.Train(SmallData.Letters(), options);
        var second = model.Train(SmallData.Letters(), options);
        var other = model.Train(SmallData.Letters(), options with { Seed = 5 });

        second.Weights.ShouldBe(first.Weights);
        other.Weights.ShouldNotBe(first.Weights);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(200)]
    public void Train_AnyNumberOfThreads_GivesTheSameBits(int units)
    {
        var data = SmallData.Letters();
        var model = Rnn.Sequential().Lstm(units, returnSequences: true).Gru(units).For(data);

        Weights(2).ShouldBe(Weights(1));

        ValueList<Weight> Weights(int threads)
        {
            TorchLibrary.EnsureLoaded();
            using var used = NativeThreads.Use(threads);
            using var compiled = CompiledModel.Compile(model, model.DrawWeights(1));
            var start = new TrainedModel(model, compiled.Export(), data.Encoder, data.Labels, new TrainingOptions { Epochs = 1 }, TrainingHistory.None);
            new TrainingLoop(compiled, start, new Recorder(), TestContext.Current.CancellationToken)
                .Run(data.Training, data.Test, data.Encoder.Length, TrainingState.Initial(start), _ => { });
            return compiled.Export();
        }
    }

    [Fact]
    public void Train_Progress_TellsBatchesOfTrainingAndValidationAndWhatIsLeft()
    {
        var events = new Recorder();

        s_model.Train(SmallData.Letters(100), new TrainingOptions { Epochs = 2, BatchSize = 20, ValidationSplit = 0.4 }, events, TestContext.Current.CancellationToken);

        var batches = events.Seen.OfType<BatchProgress>().ToList();
        batches.Select(batch => (batch is ValidationBatchCompleted, batch.Epoch, batch.Batch, batch.Batches, batch.Examples)).ShouldBe(
        [
            (false, 1, 1, 3, 20), (false, 1, 2, 3, 40), (false, 1, 3, 3, 60), (true, 1, 1, 2, 20), (true, 1, 2, 2, 40),
            (false, 2, 1, 3, 20), (false, 2, 2, 3, 40), (false, 2, 3, 3, 60), (true, 2, 1, 2, 20), (true, 2, 2, 2, 40),
        ]);
        batches.ShouldAllBe(batch => batch.EpochLeft <= batch.TrainingLeft && batch.ExamplesPerSecond > 0);
        batches[4].EpochLeft.ShouldBe(TimeSpan.Zero);
        batches[4].TrainingLeft.ShouldBeGreaterThan(TimeSpan.Zero);
        batches[^1].TrainingLeft.ShouldBe(TimeSpan.Zero);

        // Whoever is told of an epoch finds its phases and the end behind it.
        events.Seen.OfType<EpochPhases>().Select(phases => phases.Epoch).ShouldBe([1, 2]);
        events.Seen.OfType<TrainingPrepared>().ShouldHaveSingleItem().Computing.ShouldNotBeEmpty();
        events.Seen[^1].ShouldBeOfType<TrainingFinished>();
    }

    [Fact]
    public void Train_WithoutValidation_HasNone()
    {
        var epoch = s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 1 }).History.Epochs.ShouldHaveSingleItem();

        epoch.ValidationLoss.ShouldBeNull();
        epoch.ValidationAccuracy.ShouldBeNull();
        epoch.Epoch.ShouldBe(1);
    }

    [Fact]
    public void Train_ValidationPart_IsNeverTrainedOn()
    {
        // The last fifth says the contrary of the rest: who trained on it would do better there than by chance.
        var data = SmallData.Letters();
        var contrary = data with
        {
            Training = new Examples(data.Training.Inputs, [.. data.Training.Classes.Select((c, i) => i < 160 ? c : 1 - c)]),
        };

        var trained = s_model.Train(contrary, new TrainingOptions { Epochs = 30, ValidationSplit = 0.2, Optimizer = new Adam(0.01) });

        trained.History.Epochs[^1].Accuracy!.Value.ShouldBeGreaterThan(0.9);
        trained.History.Epochs[^1].ValidationAccuracy!.Value.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Train_On_ContinuesWeightsAndHistory()
    {
        // Plain gradient descent remembers nothing, so training on must be the same as not having stopped.
        var options = new TrainingOptions { Optimizer = new Sgd(0.1), Seed = 3 };
        var whole = s_model.Train(SmallData.Letters(), options with { Epochs = 3 });

        var first = s_model.Train(SmallData.Letters(), options with { Epochs = 1 });
        var second = first.Train(SmallData.Letters(), options with { Epochs = 2 });

        second.Weights.ShouldBe(whole.Weights);
        second.History.Epochs.Select(e => e.Epoch).ShouldBe([1, 2, 3]);
        first.History.Epochs.Count.ShouldBe(1);
    }

    [Fact]
    public void Train_OnOtherData_IsRefused()
    {
        var trained = s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 1 });

        var error = Should.Throw<InvalidDescriptionException>(() => trained.Train(SmallData.Letters(classes: 3), new TrainingOptions()));

        error.Diagnostics.Select(d => d.Code).ShouldBe(
            [DiagnosticCode.InputMismatch, DiagnosticCode.HeadMismatch], ignoreOrder: true, "Error: " + error.Message);
    }

    [Fact]
    public void Train_WrongModelAndOptions_ReportsEverythingAtOnce()
    {
        var model = Rnn.Sequential().Lstm(0).SimpleRnn(4).Dropout(double.NaN).Dense(1, "sigmod");

        var error = Should.Throw<InvalidDescriptionException>(() => model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 0 }));

        error.Diagnostics.Select(d => d.Code).ShouldBe(
            [DiagnosticCode.SizeBelowOne, DiagnosticCode.NeedsSequence, DiagnosticCode.RateOutOfRange, DiagnosticCode.UnknownActivation, DiagnosticCode.OptionOutOfRange],
            ignoreOrder: true);
        error.Message.ShouldContain("'sigmoid'");
    }

    [Fact]
    public void Train_Events_ComeInOrderOnTheCallersThread()
    {
        var events = new Recorder();

        var options = new TrainingOptions { Epochs = 2, BatchSize = 64, ValidationSplit = 0.1 };

        s_model.Train(SmallData.Letters(), options, events, TestContext.Current.CancellationToken);

        events.Threads.ShouldAllBe(thread => thread == Environment.CurrentManagedThreadId);
        events.Seen[0].ShouldBe(new TrainingStarted(s_model.For(SmallData.Letters()), 180, 20, options));
        events.Seen.OfType<BatchCompleted>().Select(b => (b.Epoch, b.Batch, b.Batches, b.Epochs)).ShouldBe(
            [(1, 1, 3, 2), (1, 2, 3, 2), (1, 3, 3, 2), (2, 1, 3, 2), (2, 2, 3, 2), (2, 3, 3, 2)]);
        events.Told[5].ShouldBeOfType<EpochCompleted>().Result.Epoch.ShouldBe(1);
        events.Told[^1].ShouldBeOfType<EpochCompleted>().Result.Epoch.ShouldBe(2);
    }

    [Fact]
    public void Train_Cancelled_StopsAfterTheStep()
    {
        using var source = new CancellationTokenSource();
        var events = new Recorder(seen =>
        {
            if (seen is BatchCompleted { Batch: 2 })
            {
                source.Cancel();
            }
        });

        Should.Throw<OperationCanceledException>(() => s_model.Train(SmallData.Letters(), new TrainingOptions(), events, source.Token));

        events.Seen.OfType<BatchCompleted>().Count().ShouldBe(2);
    }

    [Fact]
    public void Train_ValidationSplitThatLeavesNothing_IsReported() =>
        Should.Throw<InvalidDescriptionException>(() => s_model.Train(SmallData.Letters(count: 1), new TrainingOptions { ValidationSplit = 0.5 }))
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.TooFewExamples);
}
