namespace RnnDsl.Torch.Tests.States;

public class StatefulTrainingTests
{
    public static TheoryData<RecurrentLayer> Layers => [new SimpleRnn(6), new Lstm(6), new Gru(6), new Gru(6) { ResetAfter = false }];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Train_WhatOnlyTheCarriedStateTells_IsLearnt(RecurrentLayer layer)
    {
        var trained = Train(layer with { Stateful = true });

        trained.History.Epochs[^1].Loss.ShouldBeLessThan(0.1);
        trained.History.Epochs[^1].ValidationAccuracy.ShouldBe(1);
        trained.Evaluate(CarriedSign.Dataset).Accuracy.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Train_WithoutCarrying_CannotBeBetterThanChance(RecurrentLayer layer)
    {
        var trained = Train(layer, epochs: 5);

        // In two parts of three the inputs are all alike, and half of the signs are plus.
        trained.History.Epochs.ShouldAllBe(epoch => epoch.Loss > Math.Log(2) * 2 / 3);
        trained.Evaluate(CarriedSign.Dataset).Metric("accuracy").ShouldBeLessThan(0.7);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Validation_OfEveryEpoch_StartsFromZerosAsEvaluateDoes(RecurrentLayer layer)
    {
        var trained = Train(layer with { Stateful = true }, epochs: 2);

        var evaluation = trained.Evaluate(CarriedSign.Dataset.Validation);

        trained.History.Epochs[^1].ValidationLoss.ShouldNotBeNull().ShouldBe(evaluation.Loss, 1e-5);
    }

    [Fact]
    public void Train_BothDirections_CarriesEach()
    {
        var trained = Train(new Bidirectional(new Lstm(4) { Stateful = true }));

        trained.Evaluate(CarriedSign.Dataset).Accuracy.ShouldBe(1);
    }

    [Fact]
    public void Train_EpochByEpoch_IsTheSameAsAtOnce()
    {
        var (model, options) = (Model(new Gru(4) { Stateful = true }), CarriedSign.Options with { Epochs = 1, Optimizer = new Sgd() });

        var twice = model.Train(CarriedSign.Dataset, options).Train(CarriedSign.Dataset, options);

        twice.Weights.ShouldBe(model.Train(CarriedSign.Dataset, options with { Epochs = 2 }).Weights);
    }

    [Fact]
    public void Train_BatchesThatCannotCarry_SaysEverythingAtOnce()
    {
        var options = CarriedSign.Options with { BatchSize = 7, Shuffle = true };

        var model = Model(new Gru(0) { Stateful = true });

        Should.Throw<InvalidDescriptionException>(() => model.Train(CarriedSign.Dataset, options))
            .Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["RNN004", "RNN036", "RNN036", "RNN036"]);
    }

    private static TrainedModel Train(Layer layer, int epochs = 20) =>
        Model(layer).Train(CarriedSign.Dataset, CarriedSign.Options with { Epochs = epochs });

    private static ModelDescription Model(Layer layer) => Rnn.Sequential(TensorSpec.Sequence(1)).Add(layer).Dense(1, Activation.Sigmoid);
}
