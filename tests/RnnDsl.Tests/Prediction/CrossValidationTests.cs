namespace RnnDsl.Tests.Predictions;

public class CrossValidationTests
{
    // By hand: the mean of 0.8, 0.9 and 0.7 is 0.8, and the sum of squares from there is 0.02, over 2.
    private static readonly CrossValidation s_three = new([Fold(0.8, 0.5), Fold(0.9, 0.4), Fold(0.7, 0.9)]);

    [Fact]
    public void Metric_OfThreeFolds_HasMeanAndDeviationOfASample()
    {
        s_three.Metric("acc").Mean.ShouldBe(0.8, 1e-12);
        s_three.Metric("accuracy").StandardDeviation.ShouldBe(0.1, 1e-12);
        s_three.Metric("loss").Mean.ShouldBe(0.6, 1e-12);
        s_three.Metrics.Select(metric => metric.Name).ShouldBe(["loss", "accuracy"]);
        Should.Throw<ArgumentException>(() => s_three.Metric("auc")).Message.ShouldContain("accuracy");
    }

    [Fact]
    public void CrossValidation_EqualFolds_AreEqual()
    {
        new CrossValidation([Fold(0.8, 0.5)]).ShouldBe(new CrossValidation([Fold(0.8, 0.5)]));
        new CrossValidation([Fold(0.8, 0.5)]).Metric("loss").ShouldBe(new MetricSpread("loss", 0.5, 0));
    }

    [Fact]
    public void ToString_IsOneLine() =>
        s_three.ToString().ShouldBe("loss 0.6000 ± 0.2646  acc 0.8000 ± 0.1000  (3 folds, 1,200 examples)");

    private static Evaluation Fold(double accuracy, double loss) => new(loss, [new("accuracy", accuracy)], 400);
}
