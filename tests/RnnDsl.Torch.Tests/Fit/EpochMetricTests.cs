namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Metrics of epochs: over all examples of an epoch, and what an evaluation gives for the same examples.</summary>
public class EpochMetricTests
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);
    private static readonly ValueList<Metric> s_ofClasses = [new Accuracy(), new BinaryAccuracy(0.4), new Precision(), new Precision(0.6), new Recall(), new F1(), new Auc()];
    private static readonly ValueList<Metric> s_ofNumbers = [new Rmse(), new Mae(), new Mse()];

    public static TheoryData<Dataset, ValueList<Metric>> Data => new()
    {
        { SmallData.Letters(), s_ofClasses },
        { SmallData.Letters(classes: 4), [.. s_ofClasses, new F1(MetricAverage.Micro), new F1(MetricAverage.Weighted)] },
        { SmallData.Sums(), s_ofNumbers },
    };

    [Theory]
    [MemberData(nameof(Data))]
    public void Train_ValidationMetrics_AreThoseOfAnEvaluation(Dataset data, ValueList<Metric> metrics)
    {
        var options = new TrainingOptions { Epochs = 4, Metrics = metrics, Optimizer = new Adam(0.01), BatchSize = 24 };

        var trained = s_model.Train(data with { Validation = data.Test }, options);

        var (last, evaluation) = (trained.History.Epochs[^1], trained.Evaluate(data));
        last.ValidationMetrics.Count.ShouldBe(metrics.Count);
        foreach (var metric in last.ValidationMetrics)
        {
            metric.Value.ShouldBe(evaluation.Metric(metric.Name), 1e-4, metric.Name);
        }

        last.ValidationLoss!.Value.ShouldBe(evaluation.Loss, 1e-5);
    }

    // Where the weights hardly move, what is measured while training is what is measured after it, of the same examples.
    [Theory]
    [MemberData(nameof(Data))]
    public void Train_TrainingMetrics_AreOverAllExamplesOfTheEpoch(Dataset data, ValueList<Metric> metrics)
    {
        var options = new TrainingOptions { Epochs = 1, Metrics = metrics, Optimizer = new Sgd(1e-20), BatchSize = 24 };

        var epoch = s_model.Train(data with { Validation = data.Training }, options).History.Epochs.ShouldHaveSingleItem();

        epoch.Metrics.Select(metric => metric.Name).ShouldBe(epoch.ValidationMetrics.Select(metric => metric.Name));
        foreach (var (training, validation) in epoch.Metrics.Zip(epoch.ValidationMetrics))
        {
            training.Value.ShouldBe(validation.Value, 1e-6, training.Name);
        }
    }

    [Fact]
    public void Train_SameMetricTwice_IsNumberedAsInKeras() =>
        s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 1, Metrics = s_ofClasses }).History.Epochs[0].Metrics.Select(metric => metric.Name)
            .ShouldBe(["accuracy", "binary_accuracy", "precision", "precision_1", "recall", "f1_score", "auc"]);

    [Fact]
    public void Train_Steps_TellTheMetricsSoFar()
    {
        var events = new Recorder();

        s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 1, BatchSize = 64, Metrics = [new Auc(), Metric.ForLabels] }, events, TestContext.Current.CancellationToken);

        var steps = events.Seen.OfType<BatchCompleted>().ToList();
        steps.ShouldAllBe(step => step.Metrics.Count == 2 && step.Metrics[0].Name == "auc" && step.Metrics[1].Name == "accuracy");
        steps[^1].Metrics.ShouldBe(events.Seen.OfType<EpochCompleted>().Single().Result.Metrics);
        steps[1].ToString().ShouldBe(FormattableString.Invariant($"2/4  loss {steps[1].Loss:F4}  auc {steps[1].Metrics[0].Value:F4}  acc {steps[1].Metrics[1].Value:F4}"));
    }

    [Fact]
    public void Train_NoMetrics_MeasuresTheLossAlone()
    {
        var epoch = s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 1, Metrics = [], ValidationSplit = 0.2 }).History.Epochs[0];

        epoch.Metrics.ShouldBeEmpty();
        epoch.ValidationMetrics.ShouldBeEmpty();
        epoch.ToString().ShouldContain("val_loss");
    }

    [Fact]
    public void Train_Metrics_ChangeNoBitOfTheWeights()
    {
        var options = new TrainingOptions { Epochs = 2, Seed = 3 };

        s_model.Train(SmallData.Letters(), options with { Metrics = s_ofClasses }).Weights.ShouldBe(s_model.Train(SmallData.Letters(), options).Weights);
    }

    [Fact]
    public void Train_Monitor_IsAnyMetricOfTheTraining()
    {
        var options = new TrainingOptions
        {
            Epochs = 12,
            Seed = 2,
            ValidationSplit = 0.3,
            Optimizer = new Adam(0.1),
            Metrics = [new Auc()],
            Callbacks = [new EarlyStopping("val_auc", 4)],
        };

        var history = s_model.Train(SmallData.Letters(), options).History;

        var areas = history.Epochs.Select(epoch => epoch.Metric("val_auc")).ToList();
        history.RestoredEpoch.ShouldBe(areas.IndexOf(areas.Max()) + 1);
        areas.Distinct().Count().ShouldBeGreaterThan(1);
    }
}
