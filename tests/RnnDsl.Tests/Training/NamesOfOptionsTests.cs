namespace RnnDsl.Tests.Training;

/// <summary>Callbacks, schedules and class weights by name.</summary>
public class NamesOfOptionsTests
{
    [Fact]
    public void Callback_EveryName_IsParsed() =>
        TrainingCallback.Names.Select(TrainingCallback.Parse).ShouldBe([new EarlyStopping(), new ReduceOnPlateau()]);

    [Theory]
    [InlineData("ReduceLROnPlateau")]
    [InlineData("reduce_on_plateau")]
    public void Callback_OtherSpelling_IsTheSame(string name) => TrainingCallback.Parse(name).ShouldBe(new ReduceOnPlateau());

    [Fact]
    public void Callback_UnknownName_NamesTheNearest() =>
        Should.Throw<FormatException>(() => TrainingCallback.Parse("early_stop")).Message.ShouldContain("early_stopping");

    [Fact]
    public void Schedule_Names_AreThoseOfKeras() => LearningRateSchedule.Names.ShouldBe(
        ["exponential_decay", "inverse_time_decay", "polynomial_decay", "cosine_decay", "piecewise_constant_decay"], ignoreOrder: true);

    [Fact]
    public void ClassWeights_ByName_AreInTheOrderOfTheLabelsAndOneWhereNothingIsSaid() =>
        new ClassLabels(["low", "middle", "high"]).ClassWeights([new("high", 3), new("low", 0.5)]).ShouldBe([0.5, 1, 3]);

    [Fact]
    public void ClassWeights_UnknownNames_AreReportedTogether() =>
        Should.Throw<InvalidDescriptionException>(() => new ClassLabels(["low", "high"]).ClassWeights([new("hihg", 3), new("none", 0.5)]))
            .Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([DiagnosticCode.LabelMismatch, DiagnosticCode.LabelMismatch]);
}
