using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Model;

public class CompletionCheckTests
{
    private static readonly Dataset s_texts = SmallData.Texts(SmallData.TwoClasses);
    private static readonly Dataset s_numbers = SmallData.Numbers(SmallData.TwoClasses);

    [Fact]
    public void Check_CompletedModel_FindsNothing()
    {
        foreach (var data in new[] { s_texts, s_numbers, SmallData.Texts(SmallData.ThreeClasses), SmallData.Numbers(SmallData.ThreeClasses) })
        {
            Rnn.Sequential().Lstm(3, true).Gru(3).Dropout(0.5).For(data).Check(data).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Check_EmbeddingTooSmall_SaysTheSizeItNeeds()
    {
        var found = Single(Rnn.Sequential().Embedding(7, 4).Lstm(3), s_texts);

        (found.Code, found.LayerIndex, found.LayerName).ShouldBe((DiagnosticCode.InputMismatch, 0, "embedding"));
        found.Problem.ShouldContain("InputDim is 7");
        found.Problem.ShouldContain("go up to 7");
        found.Mend.ShouldContain("Embedding(8, ...)");
        Check(Rnn.Sequential().Embedding(8, 4).Lstm(3), s_texts).ShouldBeEmpty();
    }

    [Fact]
    public void Check_OtherNumberOfFeatures_SaysBoth()
    {
        var found = Single(Rnn.Sequential(TensorSpec.Sequence(4)).Lstm(3), s_numbers);

        (found.Code, found.Where).ShouldBe((DiagnosticCode.InputMismatch, "model"));
        found.Problem.ShouldContain("(None, None, 4)");
        found.Problem.ShouldContain("(None, None, 3)");
    }

    [Fact]
    public void Check_ValuesForTextsAndTokensForNumbers_IsReported()
    {
        Single(Rnn.Sequential(TensorSpec.Sequence(3)).Lstm(3), s_texts).Code.ShouldBe(DiagnosticCode.InputMismatch);
        Single(Rnn.Sequential(TensorSpec.Tokens).Embedding(9, 3).Lstm(3), s_numbers).Code.ShouldBe(DiagnosticCode.InputMismatch);
        Single(Rnn.Sequential().Embedding(9, 3).Lstm(3), s_numbers).Code.ShouldBe(DiagnosticCode.TokensOrValues);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Check_FixedLength_FitsDataPaddedToIt(int dataLength, bool fits)
    {
        var tokens = Rnn.Sequential(new TokenSpec { Length = 10 }).Embedding(9, 3).Lstm(3);
        var values = Rnn.Sequential(new SequenceSpec(3) { Length = 10 }).Lstm(3);

        (Check(tokens, SmallData.Texts(SmallData.TwoClasses, dataLength)).Count == 0).ShouldBe(fits);
        (Check(values, SmallData.Numbers(SmallData.TwoClasses, length: dataLength)).Count == 0).ShouldBe(fits);
    }

    [Theory]
    [InlineData(2, "softmax")]
    [InlineData(2, "sigmoid")]
    [InlineData(1, "linear")]
    public void Check_OutputForOtherLabels_SaysWhatFits(int units, string activation)
    {
        var found = Single(Rnn.Sequential().Lstm(3).Dense(units, activation), s_texts);

        (found.Code, found.LayerIndex, found.LayerName).ShouldBe((DiagnosticCode.HeadMismatch, 2, "dense"));
        found.Problem.ShouldContain($"{units} values with activation {activation}");
        found.Mend.ShouldContain("Dense(1, sigmoid)");
    }

    [Theory]
    [InlineData(1, new[] { DiagnosticCode.UnknownActivation })]
    [InlineData(2, new[] { DiagnosticCode.UnknownActivation, DiagnosticCode.HeadMismatch })]
    public void Check_OutputWithUnknownActivation_IsComparedByItsUnits(int units, string[] expected) =>
        Check(Rnn.Sequential().Lstm(3).Dense(units, new Activation("sigmod")), s_texts).Select(d => d.Code).ShouldBe(expected);

    [Fact]
    public void Check_SequenceOutput_IsReportedWithTheWayOut()
    {
        var found = Single(Rnn.Sequential().Lstm(3, returnSequences: true), s_texts);

        found.Code.ShouldBe(DiagnosticCode.HeadMismatch);
        found.Problem.ShouldContain("still a sequence (None, None, 1)");
        found.Mend.ShouldContain("ReturnSequences");
    }

    [Fact]
    public void Check_WithoutCompletion_MissesTheOutputLayer() =>
        Rnn.Sequential(TensorSpec.Sequence(3)).Lstm(3).Check(s_numbers).ShouldHaveSingleItem().Problem.ShouldContain("no Dense");

    [Fact]
    public void Check_MistakesOfTheModelAndOfItsFit_ComeTogether() =>
        Check(Rnn.Sequential().Embedding(2, 4).Lstm(0).Dense(3, Activation.Softmax), s_texts).Select(d => d.Code)
            .ShouldBe([DiagnosticCode.SizeBelowOne, DiagnosticCode.InputMismatch, DiagnosticCode.HeadMismatch]);

    [Fact]
    public void Check_TrainedModelAndItsOwnData_FindsNothing() => Trained(s_texts).Check(s_texts).ShouldBeEmpty();

    [Fact]
    public void Check_TrainedModelAndOtherData_SaysWhatDiffers()
    {
        var other = s_texts with { Encoder = TextEncoder.Fit(["quite other words"], new TextEncoderOptions()), Labels = new ClassLabels(["bad", "good"]) };

        Trained(s_texts).Check(other).Select(d => d.Code).ShouldBe([DiagnosticCode.InputMismatch, DiagnosticCode.HeadMismatch]);
    }

    private static TrainedModel Trained(Dataset data)
    {
        var model = Rnn.Sequential().Lstm(3).For(data);
        return new TrainedModel(model, model.DrawWeights(0), data.Encoder, data.Labels, new TrainingOptions(), TrainingHistory.None);
    }

    private static ValueList<Diagnostic> Check(ModelDescription model, Dataset data) => model.For(data).Check(data);

    private static Diagnostic Single(ModelDescription model, Dataset data) => Check(model, data).ShouldHaveSingleItem();
}
