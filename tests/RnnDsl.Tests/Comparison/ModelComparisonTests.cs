namespace RnnDsl.Tests.Comparison;

public class ModelComparisonTests
{
    private static readonly TrainedModel s_model = Trained(Rnn.Sequential(TensorSpec.Sequence(2)).Gru(4).Dense(1, Activation.Sigmoid), new TrainingOptions(), (0.5, 0.4), (0.3, 0.6));

    [Fact]
    public void Of_ValidationLosses_PutsTheLeastFirst()
    {
        var better = s_model with { History = Epochs((0.9, 0.8), (0.7, 0.35), (0.6, 0.38)) };

        var models = ModelComparison.Of([new("first", s_model), new NamedModel("second", better)]).Models;

        models.Select(model => (model.Name, model.IsBest)).ShouldBe([("second", true), ("first", false)]);
        (models[0].Epochs, models[0].BestEpoch, models[0].Loss, models[0].ValidationLoss, models[0].Seconds).ShouldBe((3, 2, 0.7, 0.35, 6));
        models[0].ValidationMetrics.ShouldBe([new("accuracy", 1 - 0.35)]);
    }

    [Fact]
    public void Of_WeightsRestored_TakesThatEpoch() =>
        ModelComparison.Of([s_model with { History = s_model.History with { RestoredEpoch = 2 } }]).Models[0].ValidationLoss.ShouldBe(0.6);

    [Fact]
    public void Of_LossesOfSeveralKinds_AreToldByAMetric()
    {
        var other = s_model with { Options = new TrainingOptions { Loss = new BinaryCrossentropy { FromLogits = true } }, History = Epochs((0.1, 0.1), (0.1, 0.2)) };
        var worse = other with { History = new([.. other.History.Epochs.Select(epoch => epoch with { ValidationMetrics = [new("accuracy", 0.2)] })]) };

        ModelComparison.Of([new("a", worse), new NamedModel("b", s_model)]).Models.Select(model => model.Name).ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Of_NothingInCommon_KeepsTheOrderAndMarksNone()
    {
        var untrained = s_model with { History = TrainingHistory.None };

        var models = ModelComparison.Of([new("a", untrained), new NamedModel("b", untrained)]).Models;

        models.Select(model => (model.Name, model.IsBest, model.BestEpoch, model.Loss)).ShouldBe([("a", false, 0, (double?)null), ("b", false, 0, null)]);
        ModelComparison.Of(Array.Empty<NamedModel>()).Models.ShouldBeEmpty();
        ModelComparison.Of([s_model]).Models[0].IsBest.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Differences_OfOptions_AreInWords(TrainingOptions first, TrainingOptions second, string one, string other) =>
        ModelComparison.Of([new("a", s_model with { Options = first }), new NamedModel("b", s_model with { Options = second })]).Models
            .OrderBy(model => model.Name).Select(model => model.Differences).ShouldBe([one, other]);

    public static TheoryData<TrainingOptions, TrainingOptions, string, string> Options { get; } = new()
    {
        { new(), new(), "", "" },
        { new() { Optimizer = new Adam(0.001) }, new() { Optimizer = new Adam(0.01) }, "learning rate 0.001", "learning rate 0.01" },
        { new() { BatchSize = 16, Seed = 1 }, new() { BatchSize = 64 }, "batch size 16, seed 1", "batch size 64, seed 0" },
        { new() { Optimizer = new Sgd(0.1, Momentum: 0.9) }, new(), "optimizer sgd", "optimizer rmsprop" },
        { new() { Callbacks = [new EarlyStopping(Patience: 2)] }, new() { Callbacks = [new EarlyStopping(Patience: 5)] }, "patience 2", "patience 5" },
        { new() { ClassWeights = [1, 2] }, new() { ClassWeights = [1, 3] }, "class weights 1 2", "class weights 1 3" },
    };

    [Fact]
    public void Layers_OfAModel_AreInShort()
    {
        var model = Rnn.Sequential().Embedding(100, 8).Bidirectional(new Lstm(4)).Dropout(0.5).Dense(2, Activation.Softmax);

        ModelComparison.Of([Trained(model, new TrainingOptions())]).Models[0].Layers.ShouldBe("Embedding(8) -> Bidirectional(Lstm(4)) -> Dropout(0.5) -> Dense(2)");
    }

    [Fact]
    public void ToString_IsALineAModel() =>
        ModelComparison.Of([s_model]).ToString().ShouldBe("Gru(4)  val_loss 0.4000  acc 0.6000  (101 parameters)");

    private static TrainedModel Trained(ModelDescription model, TrainingOptions options, params (double, double)[] losses) =>
        new(model, model.DrawWeights(0), new NumberEncoder(2), new ClassLabels(["a", "b"]), options, Epochs(losses));

    private static TrainingHistory Epochs(params (double Training, double Validation)[] losses) =>
        new([.. losses.Select((loss, i) => new EpochResult(i + 1, loss.Training, [new("accuracy", 1 - loss.Training)], loss.Validation, [new("accuracy", 1 - loss.Validation)], 2))]);
}
