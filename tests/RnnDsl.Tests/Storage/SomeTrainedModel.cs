namespace RnnDsl.Tests.Storage;

/// <summary>Small trained models with nothing left at its default.</summary>
internal static class SomeTrainedModel
{
    public static TrainedModel OnTexts { get; } = Make(
        new ModelDescription { Name = "films \"ü\"", Input = TensorSpec.Tokens }
            .Add(new Embedding(6, 2) { MaskZero = true, Name = "words", EmbeddingsRegularizer = new L1(0.001) })
            .Bidirectional(new Gru(1) { Dropout = 0.25, KernelRegularizer = new L1L2(0.5, 0.1), ActivityRegularizer = new L2() })
            .Dense(1, Activation.Sigmoid),
        new TextEncoder(new Vocabulary(["the", "don't", "größe"]), TextUnit.Word) { Length = 12 },
        new ClassLabels(["negative", "positive"]));

    public static TrainedModel OnNumbers { get; } = Make(
        Rnn.Sequential(TensorSpec.Sequence(2)).Lstm(2).Dense(3, Activation.Softmax),
        new NumberEncoder(2),
        new ClassLabels(["a", "b", "c"]));

    public static TrainedModel OfNumbers { get; } = Make(
        Rnn.Sequential(TensorSpec.Sequence(2)).Lstm(2).Dense(2),
        new NumberEncoder(2),
        new NumberLabels(["price", "größe"]));

    public static TrainedModel OnScaledNumbers { get; } = OnNumbers with
    {
        Encoder = new NumberEncoder(2) { Length = 5, Scaling = new StandardScaling([0.1, 20], [1.0 / 3, 1]) { Logarithm = true } },
    };

    private static TrainedModel Make(ModelDescription model, InputEncoder encoder, Labels labels) => new(
        model,
        model.DrawWeights(7),
        encoder,
        labels,
        new TrainingOptions { Epochs = 2, BatchSize = 5, ValidationSplit = 0.1, Seed = -3, Shuffle = false, Optimizer = new Adam(Beta1: 0.8) },
        new TrainingHistory([new(1, 0.7, [new("accuracy", 0.5)], null, [], 1.5), new(2, double.NaN, [new("accuracy", 0.1 + 0.2)], 0.6, [new("accuracy", 0.75)], 1.25)]));
}
