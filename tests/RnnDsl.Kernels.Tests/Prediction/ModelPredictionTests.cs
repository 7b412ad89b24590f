namespace RnnDsl.Kernels.Tests.Prediction;

public class ModelPredictionTests
{
    private static readonly TrainedModel s_onTokens =
        Trained.OnTokens(10, 6, 1, new Embedding(10, 3) { Name = "embedding" }, new Lstm(4), new Dense(1, Activation.Sigmoid) { Name = "head" });

    private static readonly TrainedModel s_onNumbers = Trained.OnNumbers(3, 4, new Gru(8), new Dense(4, Activation.Softmax));

    [Fact]
    public void Predict_Text_IsThePredictionOfItsIds()
    {
        var prediction = s_onTokens.Predict("w2 W0, nobody");

        // Start, ids 5 and 3, unknown.
        prediction.ShouldBe(s_onTokens.PredictAll(TokenSequences.Of([[1, 5, 3, 2]]))[0] with { Text = "w2 W0, nobody" });
    }

    [Theory]
    [InlineData(3, "label 1")]
    [InlineData(-3, "label 0")]
    public void Predict_OneOutput_IsTheProbabilityOfTheSecondLabel(float bias, string label)
    {
        var trained = s_onTokens.With(("head/kernel", new float[4]), ("head/bias", [bias]));

        var prediction = trained.Predict("w1").ShouldBeOfType<ClassPrediction>();

        prediction.Label.ShouldBe(label);
        prediction.Probability.ShouldBe(1 / (1 + Math.Exp(-bias)), 1e-7);
        ((double)prediction).ShouldBe(prediction.Scores.ShouldHaveSingleItem());
    }

    [Fact]
    public void PredictAll_SeveralOutputs_TakesTheMostProbableLabel()
    {
        foreach (var prediction in s_onNumbers.PredictClasses(Trained.Numbers(3, 5, 5, 5)))
        {
            prediction.Scores.Sum().ShouldBe(1, 1e-6);
            prediction.Probability.ShouldBe(prediction.Scores.Max());
            prediction.Label.ShouldBe($"label {prediction.Scores.ToList().IndexOf(prediction.Probability)}");
            prediction.Text.ShouldBe("");
        }
    }

    [Fact]
    public void PredictAll_Texts_KeepsTheirOrder()
    {
        string[] texts = ["w0", "w1 w2", "", "w3"];

        s_onTokens.PredictAll(texts).Select(prediction => prediction.Text).ShouldBe(texts);
    }

    [Fact]
    public void PredictAll_Nothing_GivesNothing()
    {
        s_onTokens.PredictAll([]).ShouldBeEmpty();
        s_onNumbers.PredictAll(Trained.Numbers(3)).ShouldBeEmpty();
    }

    [Fact]
    public void PredictAll_TooLong_IsCutAtTheFront() =>
        s_onTokens.Outputs(TokenSequences.Of([[9, 9, 9, 1, 2, 3, 4, 5, 6]]))
            .ShouldBeSameBitsAs(s_onTokens.Outputs(TokenSequences.Of([[1, 2, 3, 4, 5, 6]])));

    [Fact]
    public void PredictAll_TooShort_IsPaddedAtTheFront() =>
        s_onTokens.Outputs(TokenSequences.Of([[4, 5, 6]]))
            .ShouldBeSameBitsAs(s_onTokens.Outputs(TokenSequences.Of([[0, 0, 0, 4, 5, 6]])));

    [Fact]
    public void PredictAll_NumbersOfUnequalLength_ArePaddedWithZerosToTheLongest() =>
        s_onNumbers.Outputs(ValueSequences.Of(3, [[1, 2, 3], [1, 2, 3, 4, 5, 6]]))
            .ShouldBeSameBitsAs(s_onNumbers.Outputs(ValueSequences.Of(3, [[0, 0, 0, 1, 2, 3], [1, 2, 3, 4, 5, 6]])));

    [Fact]
    public void Predict_TextForAModelOnNumbers_SaysSo() =>
        Should.Throw<ArgumentException>(() => s_onNumbers.Predict("text")).Message.ShouldContain("numbers");

    [Fact]
    public void PredictAll_OtherFeatures_SaysBoth()
    {
        var message = Should.Throw<ArgumentException>(() => s_onNumbers.PredictAll(Trained.Numbers(2, 4))).Message;

        message.ShouldContain("(None, None, 3)");
        message.ShouldContain("(None, None, 2)");
    }

    [Fact]
    public void PredictAll_NumbersForAModelOnTokens_SaysSo() =>
        Should.Throw<ArgumentException>(() => s_onTokens.PredictAll(Trained.Numbers(3, 4))).Message.ShouldContain("(None, None, 3)");

    [Theory]
    [InlineData(10)]
    [InlineData(99)]
    public void PredictAll_IdOutsideTheEmbedding_SaysWhichSequenceAndStep(int id)
    {
        var message = Should.Throw<ArgumentException>(() => s_onTokens.PredictAll(TokenSequences.Of([[1, 2], [3, 4, id]]))).Message;

        message.ShouldContain("Sequence 1");
        message.ShouldContain($"id {id} at step 2");
        message.ShouldContain("0 to 9");
    }

    [Fact]
    public void Predict_WeightMissing_NamesIt()
    {
        var trained = s_onTokens with { Weights = [.. s_onTokens.Weights.Where(weight => weight.Name != "head/kernel")] };

        Should.Throw<ArgumentException>(() => trained.Predict("w1")).Message.ShouldContain("'head/kernel' of shape (4, 1)");
    }

    [Fact]
    public void Predict_LabelsDoNotFitTheOutput_SaysHowToEnd()
    {
        var trained = s_onTokens with { Labels = new ClassLabels(["a", "b", "c"]) };

        Should.Throw<ArgumentException>(() => trained.Predict("w1")).Message.ShouldContain("Dense(3, softmax)");
    }

    [Fact]
    public void Predict_WrongDescription_CarriesItsDiagnostics()
    {
        var trained = s_onTokens with { Model = s_onTokens.Model.Lstm(0) };

        Should.Throw<InvalidDescriptionException>(() => trained.Predict("w1")).Diagnostics.ShouldContain(d => d.Code == DiagnosticCode.SizeBelowOne);
    }
}
