namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Trainings whose labels are numbers.</summary>
public class NumberTrainingTests
{
    private static readonly float[][] s_map = [[0.5f, -1, 2], [3, 0, -0.25f]];
    private static readonly float[] s_shift = [1, -2];

    public static TheoryData<Loss> Losses => [Loss.ForLabels, new MeanSquaredError(), new MeanAbsoluteError(), new Huber(0.5)];

    [Theory]
    [MemberData(nameof(Losses))]
    public void Train_LinearMap_IsFound(Loss loss)
    {
        var data = SmallData.LinearMap(s_map, s_shift);
        var options = new TrainingOptions { Loss = loss, Epochs = 120, BatchSize = 16, Optimizer = new Adam(new ExponentialDecay(0.1, 72, 0.6)) };

        var trained = Rnn.Sequential().GlobalAveragePooling1D().Train(data, options);

        // The kernel is (features, numbers).
        float[] expected = [.. Enumerable.Range(0, 3).SelectMany(feature => s_map.Select(row => row[feature]))];
        trained.Weights[0].Values.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 2e-3);
        trained.Weights[1].Values.Zip(s_shift).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 2e-3);
        trained.Evaluate(data).Metric("mae").ShouldBeLessThan(5e-3);
        var prediction = trained.PredictAll(ValueSequences.Of(3, [[1, 1, 1]]))[0].ShouldBeOfType<NumberPrediction>();
        prediction.Names.ShouldBe(["y0", "y1"]);
        prediction.Numbers[0].ShouldBe(2.5, 0.01);
        prediction.Numbers[1].ShouldBe(0.75, 0.01);
    }

    [Fact]
    public void Train_SumsOfSeries_AreFarBetterThanTheirMean()
    {
        var data = SmallData.Sums(400);
        var options = new TrainingOptions { Epochs = 40, Optimizer = new Adam(0.02), ValidationSplit = 0.1 };

        var trained = Rnn.Sequential().Lstm(8).Train(data, options);

        var numbers = ((NumberTargets)data.Test.Targets).Values;
        var mean = ((NumberTargets)data.Training.Targets).Values.Average();
        var baseline = Math.Sqrt(numbers.Average(number => Math.Pow(number - mean, 2)));
        trained.Evaluate(data).Metric("rmse").ShouldBeLessThan(baseline / 4);
        trained.Model.Layers[^1].ShouldBe(new Dense(1));
        trained.History.Epochs[^1].Metrics.ShouldHaveSingleItem().Name.ShouldBe("mean_absolute_error");
        trained.History.Epochs[^1].Accuracy.ShouldBeNull();
    }

    [Fact]
    public void Train_SampleWeights_CountForNumbersToo()
    {
        // Half of the examples say something else with weight 0.
        var data = SmallData.LinearMap(s_map, s_shift);
        var targets = (NumberTargets)data.Training.Targets;
        var contrary = new NumberTargets([.. targets.Values.Select((value, i) => i / 2 % 2 == 0 ? value : -5)], 2);
        var weighted = new Examples(data.Training.Inputs, contrary) { SampleWeights = [.. Enumerable.Range(0, targets.Count).Select(i => i % 2 == 0 ? 1.0 : 0)] };
        var options = new TrainingOptions { Epochs = 120, Optimizer = new Adam(0.05) };

        var trained = Rnn.Sequential().GlobalAveragePooling1D().Train(data with { Training = weighted }, options);

        trained.Evaluate(data).Metric("mae").ShouldBeLessThan(0.05);
    }

    [Fact]
    public void Train_EarlyStoppingOnAnError_RestoresItsLeast()
    {
        var options = new TrainingOptions { Epochs = 25, ValidationSplit = 0.2, Seed = 1, Optimizer = new Adam(0.3), Callbacks = [new EarlyStopping("val_mae", 3)] };

        var trained = Rnn.Sequential().Gru(4).Train(SmallData.Sums(), options);

        var errors = trained.History.Epochs.Select(epoch => epoch.Metric("val_mae")).ToList();
        trained.History.RestoredEpoch.ShouldBe(errors.IndexOf(errors.Min()) + 1);
    }

    [Fact]
    public void Train_On_SavedAndLoaded_GoesOn()
    {
        var data = SmallData.Sums();
        var options = new TrainingOptions { Epochs = 1, Optimizer = new Sgd(0.01) };
        var first = Rnn.Sequential().Gru(4).Train(data, options);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        try
        {
            first.Save(path);
            TrainedModel.Load(path).Train(data, options).Weights.ShouldBe(first.Train(data, options).Weights);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
