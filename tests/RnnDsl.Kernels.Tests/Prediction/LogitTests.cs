namespace RnnDsl.Kernels.Tests.Prediction;

/// <summary>Models that were trained from logits: users see probabilities, the loss sees logits.</summary>
public class LogitTests
{
    private static readonly ValueSequences s_inputs = Trained.Numbers(2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);

    public static TheoryData<int, Loss, Activation> Heads => new()
    {
        { 1, new BinaryCrossentropy { FromLogits = true }, Activation.Sigmoid },
        { 2, new SparseCategoricalCrossentropy { FromLogits = true }, Activation.Softmax },
        { 3, new CategoricalCrossentropy { FromLogits = true }, Activation.Softmax },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void PredictAll_Logits_AreTheProbabilitiesOfTheSameModelWithAnActivation(int units, Loss loss, Activation activation)
    {
        var (logits, probabilities) = Both(units, loss, activation);

        logits.PredictAll(s_inputs).ShouldBe(probabilities.PredictAll(s_inputs));
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void Evaluate_Logits_AreMeasuredAsTheProbabilities(int units, Loss loss, Activation activation)
    {
        var (logits, probabilities) = Both(units, loss, activation);
        var examples = new Examples(s_inputs, [.. Enumerable.Range(0, s_inputs.Count).Select(i => i % Math.Max(2, units))]);

        var evaluation = logits.Evaluate(examples);
        var expected = probabilities.Evaluate(examples);

        evaluation.Loss.ShouldBe(expected.Loss, 1e-6);
        evaluation.Metrics.ShouldBe(expected.Metrics);
        evaluation.Classes.ShouldBe(expected.Classes);
        evaluation.Metrics.Select(metric => metric.Name).ShouldBe(["accuracy", "auc"]);
    }

    // Where probabilities are cut off at 1e-7, the logit tells how wrong it is.
    [Theory]
    [InlineData(40, 0, 40)]
    [InlineData(-40, 1, 40)]
    [InlineData(40, 1, 0)]
    public void Evaluate_SureLogit_IsNotClipped(float bias, int right, double loss)
    {
        var sure = Both(1, new BinaryCrossentropy { FromLogits = true }, Activation.Sigmoid).Logits
            .With(("head/kernel", new float[4]), ("head/bias", [bias]));

        sure.Evaluate(new Examples(s_inputs.Slice(0, 1), [right])).Loss.ShouldBe(loss, 1e-9);
    }

    [Fact]
    public void Evaluate_LossOfAnotherOutput_SaysBothSizes()
    {
        var model = Both(2, new SparseCategoricalCrossentropy { FromLogits = true }, Activation.Softmax).Logits with { Options = new TrainingOptions() };

        Should.Throw<ArgumentException>(() => model.Evaluate(new Examples(s_inputs.Slice(0, 1), [1]))).Message
            .ShouldContain("gives 2 values, and BinaryCrossentropy takes 1");
    }

    [Fact]
    public void Evaluate_MetricOfOtherLabels_SaysSo()
    {
        var model = Both(1, new BinaryCrossentropy { FromLogits = true }, Activation.Sigmoid).Probabilities;

        Evaluate(new TrainingOptions { Metrics = [new Mae()] }).ShouldContain("Mae is a metric of numbers");
        Evaluate(new TrainingOptions { Loss = new MeanSquaredError() }).ShouldContain("MeanSquaredError is a loss of numbers");

        string Evaluate(TrainingOptions options) => Should.Throw<ArgumentException>(() =>
            (model with { Options = options }).Evaluate(new Examples(s_inputs.Slice(0, 1), [1]))).Message;
    }

    private static (TrainedModel Logits, TrainedModel Probabilities) Both(int units, Loss loss, Activation activation)
    {
        var options = new TrainingOptions { Loss = loss, Metrics = [Metric.ForLabels, new Auc()] };
        var linear = Trained.OnNumbers(2, units, new Gru(4), new Dense(units) { Name = "head" }) with { Options = options };
        Loss other = loss switch
        {
            BinaryCrossentropy => new BinaryCrossentropy(),
            CategoricalCrossentropy => new CategoricalCrossentropy(),
            _ => new SparseCategoricalCrossentropy(),
        };
        var activated = linear with
        {
            Model = linear.Model with { Layers = [linear.Model.Layers[0], new Dense(units, activation) { Name = "head" }] },
            Options = options with { Loss = other },
        };
        return (linear, activated);
    }
}
