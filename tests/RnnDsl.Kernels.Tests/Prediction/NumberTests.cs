namespace RnnDsl.Kernels.Tests.Prediction;

/// <summary>Models whose labels are numbers.</summary>
public class NumberTests
{
    // The numbers are the largest values of the two features, less one half and plus one.
    private static readonly TrainedModel s_trained = Trained.OnNumbers(2, 2, new GlobalMaxPooling1D(), new Dense(2) { Name = "head" })
        .With(("head/kernel", [1, 0, 0, 1]), ("head/bias", [-0.5f, 1])) with
    { Labels = new NumberLabels(["low", "high"]) };

    private static readonly ValueSequences s_inputs = ValueSequences.Of(2, [[1, 2, 3, 0], [0.5f, -4], [2, 2, 2, 2, 2, 9]]);

    [Fact]
    public void PredictAll_Numbers_AreTheOutputsByName()
    {
        s_trained.PredictAll(s_inputs).ShouldBe(
        [
            new NumberPrediction("", ["low", "high"], [2.5, 3]), new NumberPrediction("", ["low", "high"], [0, 1]), new NumberPrediction("", ["low", "high"], [1.5, 10]),
        ]);
        ((double)s_trained.PredictAll(s_inputs)[0]).ShouldBe(2.5);
    }

    [Fact]
    public void Evaluate_Numbers_AreLossAndErrors()
    {
        // Off by 0.5 and 1, 0 and 0, 1 and -3.
        var evaluation = s_trained.Evaluate(new Examples(s_inputs, new NumberTargets([2, 2, 0, 1, 0.5f, 13], 2)));

        evaluation.Loss.ShouldBe((0.25 + 1 + 1 + 9) / 6, 1e-12);
        evaluation.Metric("mean_absolute_error").ShouldBe((0.5 + 1 + 1 + 3) / 6, 1e-12);
        evaluation.Metric("mse").ShouldBe(evaluation.Loss, 1e-12);
        evaluation.Metric("rmse").ShouldBe(Math.Sqrt(evaluation.Loss), 1e-12);
        evaluation.Metrics.Count.ShouldBe(3);
        evaluation.Classes.ShouldBeEmpty();
        evaluation.Accuracy.ShouldBeNull();
        evaluation.ToString().ShouldBe("loss 1.8750  mae 0.9167  mse 1.8750  rmse 1.3693  (3 examples)");
    }

    [Fact]
    public void Evaluate_LossOfTheTraining_IsTheOneThatIsMeasured()
    {
        var examples = new Examples(s_inputs, new NumberTargets([2, 2, 0, 1, 0.5f, 13], 2));

        Loss(new MeanAbsoluteError()).ShouldBe((0.5 + 1 + 1 + 3) / 6, 1e-12);
        Loss(new Huber()).ShouldBe((0.125 + 0.5 + 0.5 + 2.5) / 6, 1e-12);
        Loss(new Huber(0.5)).ShouldBe((0.125 + 0.375 + 0.375 + 1.375) / 6, 1e-12);

        double Loss(Loss loss) => (s_trained with { Options = new TrainingOptions { Loss = loss } }).Evaluate(examples).Loss;
    }

    [Fact]
    public void Evaluate_ClassesForAModelOfNumbers_SaysWhatIsNeeded() =>
        Should.Throw<ArgumentException>(() => s_trained.Evaluate(new Examples(s_inputs, [0, 1, 0]))).Message.ShouldContain("2 numbers (low, high)");

    [Fact]
    public void Evaluate_OtherCountOfNumbers_SaysBoth() =>
        Should.Throw<ArgumentException>(() => s_trained.Evaluate(new Examples(s_inputs, new NumberTargets([1, 2, 3])))).Message.ShouldContain("3 numbers");

    [Fact]
    public void PredictAll_OutputsThatAreNotAsMany_SaysHowToEnd() =>
        Should.Throw<ArgumentException>(() => (s_trained with { Labels = new NumberLabels(["one"]) }).PredictAll(s_inputs)).Message.ShouldContain("Dense(1, linear)");
}
