using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Training;

public class LossTests
{
    public static TheoryData<Loss, string> Wrong { get; } = new()
    {
        { new BinaryCrossentropy { LabelSmoothing = -0.1 }, "BinaryCrossentropy.LabelSmoothing" },
        { new BinaryCrossentropy { LabelSmoothing = double.NaN }, "BinaryCrossentropy.LabelSmoothing" },
        { new CategoricalCrossentropy { LabelSmoothing = 1.1 }, "CategoricalCrossentropy.LabelSmoothing" },
        { new Huber(0), "Huber.Delta" },
        { new Huber(double.NaN), "Huber.Delta" },
        { new Huber(double.PositiveInfinity), "Huber.Delta" },
    };

    public static TheoryData<Loss, Dataset, string> Misfits { get; } = new()
    {
        { new BinaryCrossentropy(), SmallData.Numbers(SmallData.ThreeClasses), "loss of two classes" },
        { new BinaryCrossentropy(), SmallData.Amounts(), "loss of classes" },
        { new SparseCategoricalCrossentropy(), SmallData.Amounts(), "loss of classes" },
        { new MeanSquaredError(), SmallData.Numbers(SmallData.TwoClasses), "loss of numbers" },
        { new Huber(), SmallData.Numbers(SmallData.ThreeClasses), "loss of numbers" },
    };

    [Theory]
    [InlineData("binary_crossentropy", typeof(BinaryCrossentropy))]
    [InlineData("BinaryCrossentropy", typeof(BinaryCrossentropy))]
    [InlineData("bce", typeof(BinaryCrossentropy))]
    [InlineData("categorical_crossentropy", typeof(CategoricalCrossentropy))]
    [InlineData("sparse_categorical_crossentropy", typeof(SparseCategoricalCrossentropy))]
    [InlineData("MSE", typeof(MeanSquaredError))]
    [InlineData("mean_squared_error", typeof(MeanSquaredError))]
    [InlineData("mae", typeof(MeanAbsoluteError))]
    [InlineData("Huber", typeof(Huber))]
    public void Parse_KerasName_IsTheLossWithKerasDefaults(string name, Type type)
    {
        Loss.Parse(name).ShouldBeOfType(type);
        Loss.Parse(name).ShouldBe((Loss)Activator.CreateInstance(type, type == typeof(Huber) ? [1.0] : [])!);
    }

    [Fact]
    public void Parse_NumberBehindAColon_IsTheArgument()
    {
        Loss.Parse("huber:0.5").ShouldBe(new Huber(0.5));
        Metric.Parse("precision:0.9").ShouldBe(new Precision(0.9));
        Metric.Parse("binary_accuracy:0.25").ShouldBe(new BinaryAccuracy(0.25));
        Metric.Parse("Recall:1").ShouldBe(new Recall(1));
        Should.Throw<FormatException>(() => Loss.Parse("mse:0.5")).Message.ShouldContain("takes none");
    }

    [Theory]
    [InlineData("binary_crosentropy", "'binary_crossentropy'")]
    [InlineData("hubert", "'huber'")]
    public void Parse_Misspelt_NamesTheNearest(string name, string nearest) =>
        Should.Throw<FormatException>(() => Loss.Parse(name)).Message.ShouldContain($"Did you mean {nearest}?");

    [Fact]
    public void Names_All_CanBeParsed() => Loss.Names.Select(Loss.Parse).Distinct().Count().ShouldBe(6);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_ArgumentOutOfRange_NamesIt(Loss loss, string where) =>
        new TrainingOptions { Loss = loss }.Check().ShouldHaveSingleItem().Where.ShouldBe(where);

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Check_LossOfOtherLabels_IsReportedOnceWithTheOneThatSuits(Loss loss, Dataset data, string needs)
    {
        var options = new TrainingOptions { Loss = loss };
        var completed = Rnn.Sequential().Lstm(3).For(data, options);

        var found = completed.Check(data, options).Concat(options.Check(data)).ShouldHaveSingleItem();

        (found.Code, found.Where).ShouldBe((DiagnosticCode.LabelMismatch, "Loss"));
        found.Problem.ShouldContain(needs);
        found.Mend.ShouldContain(data.Labels is NumberLabels ? "MeanSquaredError" : "Crossentropy");
    }

    [Fact]
    public void Check_ClassWeightsOfNumbers_AreRefused()
    {
        var found = new TrainingOptions { ClassWeights = [1] }.Check(SmallData.Amounts()).ShouldHaveSingleItem();

        (found.Code, found.Where).ShouldBe((DiagnosticCode.LabelMismatch, "ClassWeights"));
        found.Mend.ShouldContain("SampleWeights");
    }

    [Fact]
    public void Check_TargetsOfOtherLabels_AreReported()
    {
        var data = SmallData.Amounts();
        var classes = SmallData.Numbers(SmallData.TwoClasses);

        Problem(data with { Labels = SmallData.TwoClasses }).ShouldContain("4 numbers");
        Problem(data with { Labels = new NumberLabels(["a", "b"]) }).ShouldContain("2 numbers (a, b)");
        Problem(classes with { Labels = new NumberLabels(["a"]) }).ShouldContain("2 classes");
        Problem(classes with { Training = new Examples(classes.Training.Inputs, [0, 2]) }).ShouldContain("Example 1 has class 2");
        Problem(classes with { Validation = new Examples(classes.Training.Inputs, [0, -1]) }).ShouldContain("Example 1 has class -1");

        static string Problem(Dataset dataset)
        {
            var found = new TrainingOptions().Check(dataset).ShouldHaveSingleItem();
            (found.Code, found.Where).ShouldBe((DiagnosticCode.TargetMismatch, $"data set '{dataset.Name}'"));
            return found.Problem;
        }
    }

    [Fact]
    public void ToString_Options_NameWhatIsNotTheDefault()
    {
        new TrainingOptions().ToString().ShouldNotContain("oss");
        var text = new TrainingOptions { Loss = new Huber(2), Metrics = [new Mae(), new Rmse(), new Mae()] }.ToString();
        text.ShouldContain("Huber { Delta = 2 }");
        text.ShouldContain("metrics mean_absolute_error, root_mean_squared_error, mean_absolute_error_1");
    }
}
