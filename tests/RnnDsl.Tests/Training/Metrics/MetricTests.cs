using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Training.Metrics;

public class MetricTests
{
    public static TheoryData<Metric, string> Wrong { get; } = new()
    {
        { new BinaryAccuracy(-0.1), "BinaryAccuracy.Threshold" },
        { new Precision(1.1), "Precision.Threshold" },
        { new Recall(double.NaN), "Recall.Threshold" },
        { new F1((MetricAverage)7), "F1.Average" },
    };

    [Theory]
    [InlineData("acc", typeof(Accuracy))]
    [InlineData("accuracy", typeof(Accuracy))]
    [InlineData("BinaryAccuracy", typeof(BinaryAccuracy))]
    [InlineData("precision", typeof(Precision))]
    [InlineData("RECALL", typeof(Recall))]
    [InlineData("f1", typeof(F1))]
    [InlineData("F1Score", typeof(F1))]
    [InlineData("AUC", typeof(Auc))]
    [InlineData("mae", typeof(Mae))]
    [InlineData("MeanSquaredError", typeof(Mse))]
    [InlineData("root_mean_squared_error", typeof(Rmse))]
    public void Parse_KerasName_IsTheMetric(string name, Type type) => Metric.Parse(name).ShouldBeOfType(type);

    [Theory]
    [InlineData("presision", "'precision'")]
    [InlineData("acuracy", "'accuracy'")]
    public void Parse_Misspelt_NamesTheNearest(string name, string nearest) =>
        Should.Throw<FormatException>(() => Metric.Parse(name)).Message.ShouldContain($"Did you mean {nearest}?");

    [Fact]
    public void Names_All_AreThoseOfTheMetrics() => Metric.Names.Select(name => Metric.Parse(name).Name).ShouldBe(Metric.Names);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_ArgumentOutOfRange_NamesIt(Metric metric, string where) =>
        new TrainingOptions { Metrics = [metric] }.Check().ShouldHaveSingleItem().Where.ShouldBe(where);

    [Fact]
    public void Check_MetricsOfOtherLabels_AreAllReported()
    {
        var options = new TrainingOptions { Metrics = [new Auc(), new Mae(), new Precision()] };

        options.Check(SmallData.Amounts()).Select(d => (d.Code, d.Where)).ShouldBe([("RNN034", "Metrics[0]"), ("RNN034", "Metrics[2]")]);
        options.Check(SmallData.Numbers(SmallData.ThreeClasses)).Select(d => (d.Code, d.Where)).ShouldBe([("RNN034", "Metrics[1]")]);
    }

    [Fact]
    public void Metric_OfAnEpoch_IsFoundByKerasNameAndItsOthers()
    {
        EpochResult epoch = new(
            1, 0.5, [new("accuracy", 0.75), new("precision", 0.25), new("precision_1", 0.125)], 0.625, [new("accuracy", 0.875), new("precision", 1), new("precision_1", 0)], 1);

        epoch.Metric("loss").ShouldBe(0.5);
        epoch.Metric("val_loss").ShouldBe(0.625);
        epoch.Metric("accuracy").ShouldBe(0.75);
        epoch.Metric("acc").ShouldBe(0.75);
        epoch.Metric("val_acc").ShouldBe(0.875);
        epoch.Metric("ValidationAccuracy").ShouldBe(0.875);
        epoch.Metric("precision_1").ShouldBe(0.125);
        epoch.Metric("val_precision_1").ShouldBe(0);
        (epoch.Accuracy, epoch.ValidationAccuracy).ShouldBe((0.75, 0.875));
    }

    [Fact]
    public void Metric_NotMeasured_NamesWhatWas()
    {
        EpochResult epoch = new(1, 0.5, [new("auc", 0.75)], null, [], 1);

        (epoch.Accuracy, epoch.ValidationAccuracy).ShouldBe((null, null));
        Should.Throw<ArgumentException>(() => epoch.Metric("auk")).Message.ShouldContain("Did you mean 'auc'?");
        Should.Throw<ArgumentException>(() => epoch.Metric("val_loss")).Message.ShouldContain("loss, auc");
        new Evaluation(0.25, [new("mean_absolute_error", 2)], 3).Metric("mae").ShouldBe(2);
        new Evaluation(0.25, [new("mean_absolute_error", 2)], 3).Accuracy.ShouldBeNull();
    }

    [Fact]
    public void ToString_Values_HaveShortNamesAndDigitsThatShowSomething()
    {
        new MetricValue("accuracy", 0.75).ToString().ShouldBe("acc 0.7500");
        new MetricValue("mean_absolute_error", 1234.56789).ToString().ShouldBe("mae 1234.5679");
        new MetricValue("root_mean_squared_error_1", 0.00123).ToString().ShouldBe("rmse_1 0.0012");
        new MetricValue("mean_squared_error", 0.0000123).ToString().ShouldBe("mse 1.23e-5");
        new MetricValue("f1_score", 0).ToString().ShouldBe("f1 0.0000");
        new MetricValue("auc", double.NaN).ToString().ShouldBe("auc NaN");
        new EpochResult(3, 0.25, [new("accuracy", 0.9), new("auc", 1)], 0.5, [new("accuracy", 0.875), new("auc", 0.5)], 12.34).ToString()
            .ShouldBe("Epoch   3    12.3 s  loss 0.2500  acc 0.9000  auc 1.0000  val_loss 0.5000  val_acc 0.8750  val_auc 0.5000");
    }

    [Fact]
    public void Table_Metrics_HaveColumnsOfTheirOwn() =>
        new TrainingHistory(
        [
            new(1, 1, [new("accuracy", 0.5)], null, [], 1),
            new(2, 0.5, [new("mean_absolute_error", 12), new("auc", 0.5)], 0.25, [new("mean_absolute_error", 13), new("auc", 0.25)], 2),
        ]).Table().Split(Environment.NewLine).ShouldBe(
        [
            "Epoch       Loss  Accuracy      MAE     AUC  Val. loss  Val. accuracy  Val. MAE  Val. AUC  Seconds",
            "-----       ----  --------      ---     ---  ---------  -------------  --------  --------  -------",
            "    1     1.0000    0.5000                                                                     1.0",
            "    2  *  0.5000            12.0000  0.5000     0.2500                  13.0000    0.2500      2.0",
            "* the least validation loss",
        ]);
}
