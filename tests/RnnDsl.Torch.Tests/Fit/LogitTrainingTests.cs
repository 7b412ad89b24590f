namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Trainings from logits and with other losses of classes than the usual one.</summary>
public class LogitTrainingTests
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);
    private static readonly TrainingOptions s_options = new() { Epochs = 3, Seed = 6, Optimizer = new Sgd(0.5), ValidationSplit = 0.2 };

    public static TheoryData<int, Loss, Loss> Pairs => new()
    {
        { 2, new BinaryCrossentropy(), new BinaryCrossentropy { FromLogits = true } },
        { 2, new SparseCategoricalCrossentropy(), new SparseCategoricalCrossentropy { FromLogits = true } },
        { 3, new CategoricalCrossentropy { LabelSmoothing = 0.1 }, new CategoricalCrossentropy { LabelSmoothing = 0.1, FromLogits = true } },
        { 3, new CategoricalCrossentropy(), new SparseCategoricalCrossentropy { FromLogits = true } },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Train_FromLogits_IsTheSameTrainingAndShowsProbabilities(int classes, Loss probabilities, Loss logits)
    {
        var data = SmallData.Letters(classes: classes);

        var one = s_model.Train(data, s_options with { Loss = probabilities });
        var other = s_model.Train(data, s_options with { Loss = logits });

        ((Dense)other.Model.Layers[^1]).Activation.ShouldBe(Activation.Linear);
        one.Weights.Zip(other.Weights).SelectMany(pair => pair.First.Values.Zip(pair.Second.Values))
            .ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-5);
        foreach (var (a, b) in one.History.Epochs.Zip(other.History.Epochs))
        {
            b.Loss.ShouldBe(a.Loss, 1e-5);
            b.Accuracy.ShouldBe(a.Accuracy);
            b.ValidationAccuracy.ShouldBe(a.ValidationAccuracy);
        }

        var predictions = other.PredictAll(data.Test.Inputs).Cast<ClassPrediction>().ToArray();
        predictions.ShouldAllBe(prediction => prediction.Scores.All(score => score >= 0 && score <= 1));
        one.PredictAll(data.Test.Inputs).Zip(predictions).ShouldAllBe(pair => Math.Abs(pair.First.Value - pair.Second.Value) < 1e-4);
        other.Evaluate(data).Accuracy.ShouldBe(one.Evaluate(data).Accuracy);
    }

    [Fact]
    public void Train_TwoClassesWithTwoOutputs_Learns()
    {
        var options = new TrainingOptions { Epochs = 40, Optimizer = new Adam(0.01), Loss = new SparseCategoricalCrossentropy(), Metrics = [new Accuracy(), new Auc(), new Recall()] };

        var trained = s_model.Dense(2, Activation.Softmax).Train(SmallData.Letters(), options);

        trained.Evaluate(SmallData.Letters()).Accuracy!.Value.ShouldBeGreaterThan(0.95);
        trained.History.Epochs[^1].Metric("auc").ShouldBeGreaterThan(0.95);
        var prediction = trained.Predict("abababab").ShouldBeOfType<ClassPrediction>();
        (prediction.Label, prediction.Scores.Count).ShouldBe(("a", 2));
        prediction.Probability.ShouldBe(prediction.Scores[0]);
    }

    [Fact]
    public void Train_LossOfAnotherOutput_IsRefusedBeforeAnyStep()
    {
        var logits = s_options with { Loss = new BinaryCrossentropy { FromLogits = true } };
        var trained = s_model.Train(SmallData.Letters(), logits);

        Refused(() => trained.Train(SmallData.Letters(), s_options)).Code.ShouldBe(DiagnosticCode.HeadMismatch);
        Refused(() => s_model.Dense(1, Activation.Sigmoid).Train(SmallData.Letters(), logits)).Code.ShouldBe(DiagnosticCode.HeadMismatch);
        Refused(() => s_model.Train(SmallData.Letters(), s_options with { Loss = new MeanSquaredError() })).Code.ShouldBe(DiagnosticCode.LabelMismatch);

        static Diagnostic Refused(Func<TrainedModel> train) => Should.Throw<InvalidDescriptionException>(train).Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void Train_EverythingWrongWithLossMetricsAndCallbacks_IsReportedAtOnce()
    {
        var options = new TrainingOptions { Loss = new Huber(), Metrics = [new Rmse(), new Auc()], Callbacks = [new EarlyStopping("val_acu")] };

        Should.Throw<InvalidDescriptionException>(() => s_model.Train(SmallData.Letters(), options)).Diagnostics.Select(d => (d.Code, d.Where)).ShouldBe(
            [("RNN034", "Loss"), ("RNN034", "Metrics[0]"), ("RNN035", "EarlyStopping.Monitor")]);
    }
}
