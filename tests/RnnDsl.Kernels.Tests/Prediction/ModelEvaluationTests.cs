namespace RnnDsl.Kernels.Tests.Prediction;

public class ModelEvaluationTests
{
    private static readonly TrainedModel s_binary =
        Trained.OnTokens(10, 6, 1, new Embedding(10, 3), new Gru(4), new Dense(1, Activation.Sigmoid) { Name = "head" });

    private static readonly TokenSequences s_inputs = Trained.Ids(10, 3, 5, 6, 2, 4, 6, 1, 8);
    private static readonly Examples s_examples = new(s_inputs, [0, 1, 1, 0, 1, 0, 0, 1]);

    [Fact]
    public void Evaluate_TwoClasses_IsTheMeanCrossEntropyAndTheShareOfHits()
    {
        var probabilities = s_binary.PredictClasses(s_inputs).Select(prediction => prediction.Probability).ToArray();

        var evaluation = s_binary.Evaluate(s_examples);

        evaluation.Loss.ShouldBe(probabilities.Zip(s_examples.Classes, (p, c) => -Math.Log(c == 1 ? p : 1 - p)).Average(), 1e-12);
        evaluation.Accuracy.ShouldBe(probabilities.Zip(s_examples.Classes, (p, c) => p > 0.5 == (c == 1) ? 1.0 : 0).Average());
        evaluation.Count.ShouldBe(8);
    }

    [Fact]
    public void Evaluate_SeveralClasses_IsTheMeanCrossEntropyAndTheShareOfHits()
    {
        var trained = Trained.OnNumbers(2, 3, new Lstm(4), new Dense(3, Activation.Softmax));
        var inputs = Trained.Numbers(2, 4, 4, 4, 4, 4);
        ValueList<int> classes = [0, 2, 1, 1, 0];
        var predictions = trained.PredictClasses(inputs);

        var evaluation = trained.Evaluate(new Examples(inputs, classes));

        evaluation.Loss.ShouldBe(predictions.Zip(classes, (p, c) => -Math.Log((float)(p.Scores[c] / p.Scores.Sum()))).Average(), 1e-12);
        evaluation.Accuracy.ShouldBe(predictions.Zip(classes, (p, c) => p.Label == $"label {c}" ? 1.0 : 0).Average());
    }

    // In single precision 1 - 1e-7 is 1 - 2^-23, so that the two sides differ.
    [Theory]
    [InlineData(100, 0, 1.0 / (1 << 23))]
    [InlineData(100, 1, 1 - 1.0 / (1 << 23))]
    [InlineData(-100, 1, 1e-7f)]
    [InlineData(-100, 0, 1 - (double)1e-7f)]
    public void Evaluate_Sure_ClipsTheProbabilityAsKeras(float bias, int right, double probability)
    {
        var sure = s_binary.With(("head/kernel", new float[4]), ("head/bias", [bias]));

        sure.Evaluate(new Examples(s_inputs.Slice(0, 1), [right])).Loss.ShouldBe(-Math.Log(probability), 1e-12);
    }

    [Fact]
    public void Evaluate_Dataset_MeasuresItsTestPart() =>
        s_binary.Evaluate(Data(s_binary)).ShouldBe(s_binary.Evaluate(s_examples));

    [Fact]
    public void Evaluate_WithProgress_RisesToOne()
    {
        var shares = new Shares();
        var many = Data(s_binary) with { Test = new Examples(Trained.Ids(10, [.. Enumerable.Repeat(5, 100)]), [.. new int[100]]) };

        s_binary.Evaluate(many, shares, CancellationToken.None);

        shares.All.Count.ShouldBeGreaterThan(1);
        shares.All.ShouldBeInOrder();
        shares.All[^1].ShouldBe(1);
    }

    [Fact]
    public void Evaluate_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() => s_binary.Evaluate(Data(s_binary), new Shares(), new CancellationToken(canceled: true)));

    [Fact]
    public void Evaluate_OtherLabels_SaysBoth()
    {
        var message = Should.Throw<InvalidDescriptionException>(() => s_binary.Evaluate(Data(s_binary) with { Labels = new ClassLabels(["neg", "pos"]) })).Message;

        message.ShouldContain("label 0, label 1");
        message.ShouldContain("neg, pos");
    }

    [Fact]
    public void Evaluate_OtherEncoder_SaysSo() =>
        Should.Throw<InvalidDescriptionException>(() => s_binary.Evaluate(Data(s_binary) with { Encoder = Trained.Encoder(9, 6) })).Message.ShouldContain("encoded otherwise");

    [Fact]
    public void Evaluate_NoExample_SaysSo() =>
        Should.Throw<ArgumentException>(() => s_binary.Evaluate(s_examples.Slice(0, 0))).Message.ShouldContain("no example");

    [Fact]
    public void Evaluate_ClassOutsideTheLabels_SaysWhich() =>
        Should.Throw<ArgumentException>(() => s_binary.Evaluate(new Examples(s_inputs.Slice(0, 2), [1, 2]))).Message.ShouldContain("Example 1 has class 2");

    private static Dataset Data(TrainedModel trained) =>
        new("reviews", trained.Encoder, trained.Labels, s_examples.Slice(0, 2), s_examples);

    private sealed class Shares : IProgress<double>
    {
        public List<double> All { get; } = [];

        public void Report(double value) => All.Add(value);
    }
}
