using System.Text;

namespace RnnDsl.Tests.Storage;

public sealed class TrainingOptionsFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<TrainingOptions> Options { get; } =
    [
        new TrainingOptions { Optimizer = new AdamW(0.01, 0.1) { ClipValue = 0.5 } },
        new TrainingOptions { Optimizer = new Sgd(0.1, 0.9) { Nesterov = true, ClipNorm = 1 } },
        new TrainingOptions { Optimizer = new RmsProp { Momentum = 0.5, Centered = true, GlobalClipNorm = 5 } },
        new TrainingOptions { Optimizer = new Adam(new ExponentialDecay(0.01, 100, 0.9, Staircase: true)) },
        new TrainingOptions { Optimizer = new Adam(new InverseTimeDecay(0.01, 100, 0.9)) },
        new TrainingOptions { Optimizer = new Adam(new PolynomialDecay(0.01, 100, 0, 2, Cycle: true)) },
        new TrainingOptions { Optimizer = new Adam(new CosineDecay(0, 100, 0.1) { WarmupSteps = 10, WarmupTarget = 0.1 }) },
        new TrainingOptions { Optimizer = new Adam(new PiecewiseConstantDecay([10, 20], [1, 0.5, 0.1])) },
        new TrainingOptions { Optimizer = new Adam(double.NaN) },
        new TrainingOptions { ClassWeights = [0.5, 1, 2] },
        new TrainingOptions { Loss = new BinaryCrossentropy { FromLogits = true, LabelSmoothing = 0.1 } },
        new TrainingOptions { Loss = new CategoricalCrossentropy { LabelSmoothing = 0.2 } },
        new TrainingOptions { Loss = new SparseCategoricalCrossentropy { FromLogits = true } },
        new TrainingOptions { Loss = new MeanSquaredError(), Metrics = [] },
        new TrainingOptions { Loss = new MeanAbsoluteError(), Metrics = [new Mae(), new Mse(), new Rmse()] },
        new TrainingOptions { Loss = new Huber(0.5), Metrics = [Metric.ForLabels, new Mse()] },
        new TrainingOptions { Metrics = [new Accuracy(), new BinaryAccuracy(0.4), new Precision(0.9), new Precision(), new Recall(0), new F1(), new F1(MetricAverage.Weighted), new Auc()] },
        new TrainingOptions { Callbacks = [new EarlyStopping("val_auc"), new ReduceOnPlateau("precision_1")] },
        new TrainingOptions { StopOnNaN = false, Callbacks = [new EarlyStopping(MonitoredQuantity.Accuracy, 3, 0.01) { RestoreBestWeights = false, StartFromEpoch = 4 }] },
        new TrainingOptions { Callbacks = [new EarlyStopping(), new ReduceOnPlateau(MonitoredQuantity.ValidationAccuracy, 0.5, 2, 0) { Cooldown = 3, MinLearningRate = 1e-5 }] },
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Options))]
    public void Load_SavedOptions_AreTheSame(TrainingOptions options)
    {
        (SomeTrainedModel.OnNumbers with { Options = options }).Save(_folder.File("model"));

        TrainedModel.Load(_folder.File("model")).Options.ShouldBe(options);
    }

    [Fact]
    public void Load_SavedHistory_SaysHowItEnded()
    {
        var history = SomeTrainedModel.OnNumbers.History with { End = TrainingEnd.StoppedEarly, RestoredEpoch = 1 };
        (SomeTrainedModel.OnNumbers with { History = history }).Save(_folder.File("model"));

        TrainedModel.Load(_folder.File("model")).History.ShouldBe(history);
    }

    [Fact]
    public void Load_FileOfTheFirstVersion_HasWhatItHad()
    {
        var trained = TrainedModel.Load(Path.Combine(AppContext.BaseDirectory, "Golden", "model_of_1.0.safetensors"));

        trained.Options.ShouldBe(new TrainingOptions { Epochs = 3, BatchSize = 8, ValidationSplit = 0.25, Seed = 5, Shuffle = false, Optimizer = new RmsProp(0.002, 0.8, 1e-6) });
        trained.History.ShouldBe(new TrainingHistory([new(1, 0.5, [new("accuracy", 0.75)], 0.625, [new("accuracy", 0.5)], 1.5), new(2, 0.25, [new("accuracy", 0.875)], 0.5, [new("accuracy", 0.5)], 1.25)]));
        trained.Weights.ShouldBe(trained.Model.DrawWeights(5));
    }

    [Fact]
    public void Load_CallbacksOfTheFirstVersion_AreWhatTheyWere()
    {
        var trained = TrainedModel.Load(Path.Combine(AppContext.BaseDirectory, "Golden", "callbacks_of_1.0.safetensors"));

        trained.Labels.ShouldBe(new ClassLabels(["a", "b", "c"]));
        trained.Options.ShouldBe(new TrainingOptions
        {
            ClassWeights = [1, 2, 0.5],
            Callbacks =
            [
                new EarlyStopping(MonitoredQuantity.ValidationAccuracy, 2, 0.01), new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1),
                new EarlyStopping { RestoreBestWeights = false }, new EarlyStopping(MonitoredQuantity.Accuracy) { RestoreBestWeights = false },
            ],
        });
        trained.History.ShouldBe(new TrainingHistory([new(1, 0.5, [new("accuracy", 0.75)], null, [], 1.5)]) { End = TrainingEnd.StoppedEarly, RestoredEpoch = 1 });
    }

    [Fact]
    public void Load_SavedMetrics_AreTheSame()
    {
        var history = new TrainingHistory(
        [
            new(1, 0.5, [new("auc", 0.75), new("precision", double.NaN)], 0.25, [new("auc", 1), new("precision", 0)], 1),
            new(2, 0.5, [], null, [], 1),
        ]);
        (SomeTrainedModel.OnNumbers with { History = history }).Save(_folder.File("model"));

        TrainedModel.Load(_folder.File("model")).History.ShouldBe(history);
    }

    [Fact]
    public void Save_LearningRate_IsANumberInTheFile()
    {
        (SomeTrainedModel.OnNumbers with { Options = new TrainingOptions { Optimizer = new Sgd(0.125) } }).Save(_folder.File("model"));

        Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File("model"))).ShouldContain("\\\"learningRate\\\":0.125,");
    }
}
