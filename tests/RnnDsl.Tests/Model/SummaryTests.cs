namespace RnnDsl.Tests.Model;

public class SummaryTests
{
    [Fact]
    public void Summary_LstmOfTheChapter_IsThisTable() =>
        Lines(Rnn.Sequential().Embedding(10_000, 32).Lstm(32).Dense(1, Activation.Sigmoid)).ShouldBe(
            """
            Model: "sequential"
            ┌───────────────────────┬──────────────────┬─────────┐
            │ Layer (type)          │ Output Shape     │ Param # │
            ├───────────────────────┼──────────────────┼─────────┤
            │ embedding (Embedding) │ (None, None, 32) │ 320,000 │
            │ lstm (Lstm)           │ (None, 32)       │   8,320 │
            │ dense (Dense)         │ (None, 1)        │      33 │
            └───────────────────────┴──────────────────┴─────────┘
            Total params: 328,353
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(false, "(None, 32)")]
    [InlineData(true, "(None, None, 32)")]
    public void Summary_ReturnSequencesOfTheChapter_ShowsBothShapes(bool returnSequences, string shape)
    {
        var text = Lines(Rnn.Sequential().Embedding(10_000, 32).SimpleRnn(32, returnSequences));

        text.ShouldContain($"│ simple_rnn (SimpleRnn) │ {shape.PadRight(16)} │   2,080 │");
        text.ShouldEndWith("Total params: 322,080");
    }

    [Fact]
    public void Summary_ReturnState_ShowsTheStatesAsOutputs()
    {
        var text = Lines(Rnn.Sequential().Embedding(10_000, 32)
            .Add(new Gru(32) { ReturnState = true, ReturnSequences = true })
            .Bidirectional(new SimpleRnn(8) { ReturnState = true, ReturnSequences = true })
            .Add(new Lstm(32) { ReturnState = true })
            .Dense(1, Activation.Sigmoid));

        text.ShouldContain("│ gru (Gru)                     │ [(None, None, 32), (None, 32)]           │");
        text.ShouldContain("│ bidirectional (Bidirectional) │ [(None, None, 16), (None, 8), (None, 8)] │");
        text.ShouldContain("│ lstm (Lstm)                   │ [(None, 32), (None, 32), (None, 32)]     │");
        text.ShouldContain("│ dense (Dense)                 │ (None, 1)                                │");
    }

    [Fact]
    public void Summary_FourStackedLayers_NumbersThemAsKeras()
    {
        var text = Lines(Rnn.Sequential().Embedding(10_000, 32)
            .SimpleRnn(32, true).SimpleRnn(32, true).SimpleRnn(32, true).SimpleRnn(32));

        text.ShouldContain("│ simple_rnn (SimpleRnn)   │");
        text.ShouldContain("│ simple_rnn_3 (SimpleRnn) │");
        text.ShouldEndWith("Total params: 328,320");
    }

    [Fact]
    public void Summary_OpenModel_ShowsQuestionMarks()
    {
        var text = Lines(new ModelDescription { Name = "open" }.Lstm(32).Dense(1, Activation.Sigmoid));

        text.ShouldStartWith("Model: \"open\"\n");
        text.ShouldContain("│ lstm (Lstm)   │ (None, 32)   │       ? │");
        text.ShouldContain("│ dense (Dense) │ (None, 1)    │      33 │");
        text.ShouldEndWith("Total params: ? (the data set will tell)");
    }

    [Fact]
    public void Summary_WrongModel_ListsEveryDiagnosticBelow()
    {
        var model = Rnn.Sequential().Embedding(10, 4).Lstm(0).Gru(3).Dense(1, "sigmod");
        var diagnostics = model.Infer().Diagnostics;

        diagnostics.Count.ShouldBe(3);
        Lines(model).ShouldEndWith("\nTotal params: ?\n" + string.Join("\n", diagnostics));
    }

    [Fact]
    public void Summary_NoLayer_SaysSo() => Lines(Rnn.Sequential()).ShouldContain("RNN001");

    private static string Lines(ModelDescription model) => model.Summary().ReplaceLineEndings("\n");
}
