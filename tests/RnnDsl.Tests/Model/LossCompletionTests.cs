using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Model;

/// <summary>What a loss and numbers as labels mean for the output layer.</summary>
public class LossCompletionTests
{
    private static readonly Dataset s_two = SmallData.Numbers(SmallData.TwoClasses);
    private static readonly Dataset s_three = SmallData.Numbers(SmallData.ThreeClasses);
    private static readonly Dataset s_amounts = SmallData.Amounts(2);

    public static TheoryData<Loss, Dataset, Dense> Heads { get; } = new()
    {
        { Loss.ForLabels, s_two, new Dense(1, Activation.Sigmoid) },
        { Loss.ForLabels, s_three, new Dense(3, Activation.Softmax) },
        { Loss.ForLabels, s_amounts, new Dense(2) },
        { new BinaryCrossentropy(), s_two, new Dense(1, Activation.Sigmoid) },
        { new BinaryCrossentropy { FromLogits = true }, s_two, new Dense(1) },
        { new CategoricalCrossentropy(), s_two, new Dense(2, Activation.Softmax) },
        { new CategoricalCrossentropy { FromLogits = true }, s_three, new Dense(3) },
        { new SparseCategoricalCrossentropy(), s_two, new Dense(2, Activation.Softmax) },
        { new SparseCategoricalCrossentropy { FromLogits = true }, s_two, new Dense(2) },
        { new MeanAbsoluteError(), s_amounts, new Dense(2) },
        { new Huber(), SmallData.Amounts(), new Dense(1) },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void For_Loss_EndsWithTheLayerWhoseOutputsItTakes(Loss loss, Dataset data, Dense head)
    {
        var options = new TrainingOptions { Loss = loss };

        var completed = Rnn.Sequential().Lstm(3).For(data, options);

        completed.Layers[^1].ShouldBe(head);
        completed.Check(data, options).ShouldBeEmpty();
        options.Check(data).ShouldBeEmpty();
        completed.For(data, options).ShouldBe(completed);
        Rnn.Sequential().Lstm(3).For(data with { Defaults = options }).ShouldBe(completed);
        completed.Check(data with { Defaults = options }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sigmoid", true)]
    [InlineData("linear", false)]
    public void Check_ProbabilitiesOrLogits_MustBeWhatTheLossTakes(string activation, bool logits)
    {
        var options = new TrainingOptions { Loss = new BinaryCrossentropy { FromLogits = logits } };

        var found = Rnn.Sequential().Lstm(3).Dense(1, activation).For(s_two, options).Check(s_two, options).ShouldHaveSingleItem();

        found.Code.ShouldBe(DiagnosticCode.HeadMismatch);
        found.Problem.ShouldContain($"activation {activation}");
        found.Problem.Contains("logits", StringComparison.Ordinal).ShouldBe(logits);
        found.Mend.ShouldContain(logits ? "Dense(1, linear)" : "Dense(1, sigmoid)");
    }

    [Theory]
    [InlineData(2, "softmax", "SparseCategoricalCrossentropy { FromLogits = False }")]
    [InlineData(1, "linear", "BinaryCrossentropy { FromLogits = True, LabelSmoothing = 0 }")]
    [InlineData(3, "softmax", "")]
    public void Check_LayerOfAnotherLoss_NamesTheLoss(int units, string activation, string loss)
    {
        var mend = Rnn.Sequential().Lstm(3).Dense(units, activation).For(s_two).Check(s_two).ShouldHaveSingleItem().Mend;

        mend.ShouldEndWith(loss.Length > 0 ? $"it suits {loss}." : "for the data set.");
    }

    [Theory]
    [InlineData("linear")]
    [InlineData("softplus")]
    [InlineData("relu")]
    [InlineData("sigmoid")]
    public void For_DenseWithAsManyNumbers_IsTheOutput(string activation)
    {
        var model = Rnn.Sequential(TensorSpec.Sequence(3)).Lstm(3).Dense(2, activation);

        model.For(s_amounts).ShouldBe(model);
        model.Check(s_amounts).ShouldBeEmpty();
    }

    [Fact]
    public void For_HiddenDenseInFrontOfNumbers_GetsAnOutputBehind() =>
        Rnn.Sequential().Lstm(3).Dense(5, Activation.Relu).For(s_amounts).Layers[^1].ShouldBe(new Dense(2));

    [Fact]
    public void Check_OtherCountOfNumbers_SaysBoth()
    {
        var found = Rnn.Sequential().Lstm(3).Dense(3).For(s_amounts).Check(s_amounts).ShouldHaveSingleItem();

        found.Code.ShouldBe(DiagnosticCode.HeadMismatch);
        found.Problem.ShouldContain("3 values");
        found.Problem.ShouldContain("2 numbers (n0, n1)");
    }

    [Fact]
    public void Check_TrainedModelAndLossOfAnotherOutput_IsReported()
    {
        var logits = new TrainingOptions { Loss = new BinaryCrossentropy { FromLogits = true } };
        var model = Rnn.Sequential().Lstm(3).For(s_two, logits);
        var trained = new TrainedModel(model, model.DrawWeights(0), s_two.Encoder, s_two.Labels, logits, TrainingHistory.None);

        trained.Check(s_two, logits).ShouldBeEmpty();
        trained.Check(s_two, new TrainingOptions()).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.HeadMismatch);
        trained.Check(s_three, logits).ShouldHaveSingleItem().Problem.ShouldContain("2 classes (negative, positive)");
    }
}
