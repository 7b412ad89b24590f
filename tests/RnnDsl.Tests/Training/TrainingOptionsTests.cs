using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Training;

public class TrainingOptionsTests
{
    public static TheoryData<Optimizer, string> WrongOptimizers { get; } = new()
    {
        { new RmsProp(LearningRate: 0), "RmsProp.LearningRate" },
        { new RmsProp(LearningRate: -1), "RmsProp.LearningRate" },
        { new RmsProp(LearningRate: double.NaN), "RmsProp.LearningRate" },
        { new RmsProp(LearningRate: double.PositiveInfinity), "RmsProp.LearningRate" },
        { new RmsProp(Rho: 1), "RmsProp.Rho" },
        { new RmsProp(Rho: double.NaN), "RmsProp.Rho" },
        { new RmsProp(Epsilon: 0), "RmsProp.Epsilon" },
        { new RmsProp(Epsilon: double.PositiveInfinity), "RmsProp.Epsilon" },
        { new Sgd(Momentum: -0.1), "Sgd.Momentum" },
        { new Sgd(Momentum: double.NaN), "Sgd.Momentum" },
        { new Sgd(LearningRate: double.NegativeInfinity), "Sgd.LearningRate" },
        { new Adam(Beta1: 1.5), "Adam.Beta1" },
        { new Adam(Beta2: double.NaN), "Adam.Beta2" },
        { new Adam(Epsilon: double.NaN), "Adam.Epsilon" },
        { new AdamW(WeightDecay: -1), "AdamW.WeightDecay" },
        { new RmsProp { Momentum = 1 }, "RmsProp.Momentum" },
        { new Sgd { ClipValue = -1 }, "Sgd.ClipValue" },
        { new Sgd { ClipNorm = double.NaN }, "Sgd.ClipNorm" },
        { new Sgd { GlobalClipNorm = double.PositiveInfinity }, "Sgd.GlobalClipNorm" },
        { new Sgd { LearningRate = default }, "Sgd.LearningRate" },
        { new Sgd(new ExponentialDecay(0, 10, 0.9)), "Sgd.LearningRate.InitialLearningRate" },
        { new Sgd(new ExponentialDecay(1, 0, 0.9)), "Sgd.LearningRate.DecaySteps" },
        { new Sgd(new ExponentialDecay(1, 10, -0.9)), "Sgd.LearningRate.DecayRate" },
        { new Sgd(new InverseTimeDecay(1, 10, double.NaN)), "Sgd.LearningRate.DecayRate" },
        { new Sgd(new PolynomialDecay(1, 10, -1)), "Sgd.LearningRate.EndLearningRate" },
        { new Sgd(new PolynomialDecay(1, 10, Power: 0)), "Sgd.LearningRate.Power" },
        { new Sgd(new CosineDecay(1, 10, -0.1)), "Sgd.LearningRate.Alpha" },
        { new Sgd(new CosineDecay(0, 10)), "Sgd.LearningRate.InitialLearningRate" },
        { new Sgd(new CosineDecay(0, 10) { WarmupSteps = 5 }), "Sgd.LearningRate.WarmupTarget" },
        { new Sgd(new CosineDecay(1, 10) { WarmupTarget = 5 }), "Sgd.LearningRate.WarmupTarget" },
        { new Sgd(new PiecewiseConstantDecay([10], [1])), "Sgd.LearningRate.Values.Count" },
        { new Sgd(new PiecewiseConstantDecay([10, 10], [1, 2, 3])), "Sgd.LearningRate.Boundaries[1]" },
        { new Sgd(new PiecewiseConstantDecay([10], [1, 0])), "Sgd.LearningRate.Values[1]" },
    };

    public static TheoryData<TrainingCallback, string> WrongCallbacks { get; } = new()
    {
        { new EarlyStopping(Patience: -1), "EarlyStopping.Patience" },
        { new EarlyStopping(MinDelta: -1), "EarlyStopping.MinDelta" },
        { new EarlyStopping(MinDelta: double.NaN), "EarlyStopping.MinDelta" },
        { new EarlyStopping { StartFromEpoch = -1 }, "EarlyStopping.StartFromEpoch" },
        { new ReduceOnPlateau(Factor: 1), "ReduceOnPlateau.Factor" },
        { new ReduceOnPlateau(Factor: 0), "ReduceOnPlateau.Factor" },
        { new ReduceOnPlateau(Patience: -1), "ReduceOnPlateau.Patience" },
        { new ReduceOnPlateau { Cooldown = -1 }, "ReduceOnPlateau.Cooldown" },
        { new ReduceOnPlateau { MinLearningRate = double.NaN }, "ReduceOnPlateau.MinLearningRate" },
    };

    [Theory]
    [MemberData(nameof(WrongCallbacks))]
    public void Check_CallbackArgumentOutOfRange_NamesIt(TrainingCallback callback, string where) =>
        new TrainingOptions { Callbacks = [callback] }.Check().ShouldHaveSingleItem().Where.ShouldBe(where);

    [Fact]
    public void Check_InputsOfAnotherEncoder_AreReported()
    {
        var examples = new Examples(ValueSequences.Of(2, [[1, 2], [3, 4, 5, 6]]), new NumberTargets([1, 2]));
        var values = new Dataset("values", new NumberEncoder(1), new NumberLabels(["y"]), examples, examples);
        var tokens = values with
        {
            Encoder = new TextEncoder(new Vocabulary(["a"]), TextUnit.Word),
            Training = new Examples(TokenSequences.Of([[1, 3], [2, 3, 4]]), new NumberTargets([1, 2])),
        };

        foreach (var (dataset, problem) in new[] { (values, "(None, None, 2)"), (tokens, "sequence 1 has id 4 at step 2, and the ids of its encoder go from 0 to 3.") })
        {
            var found = new TrainingOptions().Check(dataset).ShouldHaveSingleItem();
            (found.Code, found.Where).ShouldBe((DiagnosticCode.InputMismatch, $"data set '{dataset.Name}'"));
            found.Problem.ShouldContain(problem);
        }
    }

    [Fact]
    public void New_Callbacks_HaveKerasDefaults()
    {
        new EarlyStopping().ShouldBe(new EarlyStopping(MonitoredQuantity.ValidationLoss, 0, 0) { RestoreBestWeights = true, StartFromEpoch = 0 });
        new ReduceOnPlateau().ShouldBe(new ReduceOnPlateau(MonitoredQuantity.ValidationLoss, 0.1, 10, 1e-4) { Cooldown = 0, MinLearningRate = 0 });
        new TrainingOptions { Callbacks = [new EarlyStopping(), new ReduceOnPlateau()] }.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_PlateauWithASchedule_Contradicts() =>
        new TrainingOptions { Optimizer = new Sgd(new CosineDecay(0.1, 10)), Callbacks = [new ReduceOnPlateau()] }.Check()
            .ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.OptionsContradict);

    [Fact]
    public void Check_TwoThatRestoreWeights_Contradict()
    {
        ValueList<TrainingCallback> both = [new EarlyStopping(), new EarlyStopping(MonitoredQuantity.Loss)];

        new TrainingOptions { Callbacks = both }.Check().ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.OptionsContradict);
        new TrainingOptions { Callbacks = [both[0], new EarlyStopping { RestoreBestWeights = false }] }.Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("val_loss", true)]
    [InlineData("val_accuracy", true)]
    [InlineData("loss", false)]
    [InlineData("accuracy", false)]
    public void Check_MonitorWithoutValidation_IsReported(string monitor, bool needsValidation)
    {
        var data = SmallData.Numbers(SmallData.TwoClasses);
        var options = new TrainingOptions { Callbacks = [new EarlyStopping(monitor)] };

        options.Check(data).Select(d => (d.Code, d.Where)).ShouldBe(needsValidation ? [("RNN033", "EarlyStopping.Monitor")] : []);
        (options with { ValidationSplit = 0.5 }).Check(data).ShouldBeEmpty();
        options.Check(data with { Validation = data.Test }).ShouldBeEmpty();
    }

    [Fact]
    public void Check_ClassWeights_AreOneForEachLabelAndInRange()
    {
        var data = SmallData.Numbers(SmallData.TwoClasses);

        new TrainingOptions { ClassWeights = [0, 2] }.Check(data).ShouldBeEmpty();
        new TrainingOptions { ClassWeights = [1, -1] }.Check().ShouldHaveSingleItem().Where.ShouldBe("TrainingOptions.ClassWeights[1]");
        new TrainingOptions { ClassWeights = [1, double.NaN] }.Check().ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.OptionOutOfRange);
        var found = new TrainingOptions { ClassWeights = [1, 2, 3] }.Check(data).ShouldHaveSingleItem();
        (found.Where, found.Code).ShouldBe(("ClassWeights", DiagnosticCode.OptionOutOfRange));
    }

    [Fact]
    public void New_Options_HaveTheStatedDefaultsAndAreRight()
    {
        var options = new TrainingOptions();

        (options.Epochs, options.BatchSize, options.ValidationSplit, options.Seed, options.Shuffle).ShouldBe((10, 32, 0.0, 0, true));
        options.Optimizer.ShouldBe(new RmsProp());
        options.Check().ShouldBeEmpty();
        options.ShouldBe(new TrainingOptions());
        options.ShouldNotBe(options with { Seed = 1 });
    }

    [Fact]
    public void Check_EverythingWrong_ReportsAllAtOnce() =>
        new TrainingOptions { Epochs = 0, BatchSize = -1, ValidationSplit = double.NaN, Optimizer = new Adam(0, 1, -1, 0) }.Check()
            .Select(d => (d.Code, d.Where)).ShouldBe(
            [
                ("RNN030", "Epochs"), ("RNN030", "BatchSize"), ("RNN030", "ValidationSplit"), ("RNN030", "Adam.LearningRate"),
                ("RNN030", "Adam.Beta1"), ("RNN030", "Adam.Beta2"), ("RNN030", "Adam.Epsilon"),
            ]);

    [Theory]
    [MemberData(nameof(WrongOptimizers))]
    public void Check_OptimizerArgumentOutOfRange_NamesIt(Optimizer optimizer, string where) =>
        new TrainingOptions { Optimizer = optimizer }.Check().ShouldHaveSingleItem().Where.ShouldBe(where);

    [Fact]
    public void Check_TwoWaysOfClipping_Contradict()
    {
        var found = new TrainingOptions { Optimizer = new Adam { ClipValue = 1, GlobalClipNorm = 2 } }.Check().ShouldHaveSingleItem();

        found.Code.ShouldBe(DiagnosticCode.OptionsContradict);
        found.Problem.ShouldStartWith("ClipValue and GlobalClipNorm are given");
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Check_ValidationSplitOutOfRange_IsReported(double split) =>
        new TrainingOptions { ValidationSplit = split }.Check().ShouldHaveSingleItem().Where.ShouldBe("ValidationSplit");

    [Fact]
    public void Check_NothingLeftToTrainOn_IsReported()
    {
        var data = SmallData.Numbers(SmallData.TwoClasses);

        var found = new TrainingOptions { ValidationSplit = 0.6 }.Check(data).ShouldHaveSingleItem();

        found.Code.ShouldBe(DiagnosticCode.TooFewExamples);
        found.Where.ShouldBe("data set 'waves'");
        new TrainingOptions { ValidationSplit = 0.5 }.Check(data).ShouldBeEmpty();
        new TrainingOptions { ValidationSplit = 2 }.Check(data).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.OptionOutOfRange);
        new TrainingOptions().Check(data with { Training = data.Training.Slice(0, 0) }).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.TooFewExamples);
    }
}
