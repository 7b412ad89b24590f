using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

public sealed class MeasureRnnModelTests : IDisposable
{
    private readonly Session _session = Small.Session();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Measure-RnnModel $trained $strings")]
    [InlineData("Measure-RnnModel -Trained $trained -Dataset $strings")]
    [InlineData("$trained | Measure-RnnModel -Dataset $strings")]
    public void MeasureRnnModel_DatasetObject_IsWhatCSharpMeasures(string script) =>
        _session.Get<Evaluation>(script).ShouldBe(Small.Trained.Evaluate(Small.Strings));

    [Fact]
    public void MeasureRnnModel_TrainedInThisSession_NeedsNoDataset() =>
        _session.Get<Evaluation>("$t = New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7; Measure-RnnModel $t")
            .ShouldBe(Small.Trained.Evaluate(Small.Strings));

    [Fact]
    public void MeasureRnnModel_TrainedElsewhere_AsksForTheDataset() =>
        _session.Fails("Measure-RnnModel $trained").FullyQualifiedErrorId.ShouldBe("DatasetNotKnown,RnnDsl.PowerShell.MeasureRnnModelCommand");

    [Fact]
    public void MeasureRnnModel_DatasetOfOtherLabels_IsOneClearError()
    {
        _session.Set("other", Small.Strings with { Labels = new ClassLabels(["no", "yes"]) });

        var error = _session.Fails("Measure-RnnModel $trained $other");

        error.FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.MeasureRnnModelCommand");
        error.Exception.Message.ShouldContain("no, yes");
    }

    [Fact]
    public void MeasureRnnModel_GeneratedDatasetByName_IsReadInItsOwnEncoding()
    {
        _session.Set("fitting", Small.Trained with { Encoder = Datasets.Reber().Encoder });

        _session.Get<Evaluation>("Measure-RnnModel $fitting reber").Count.ShouldBe(Datasets.Reber().Test.Count);
    }

    [Theory]
    [InlineData("Measure-RnnModel $own -Dataset reber-plain")]
    [InlineData("$own | Start-Training reber-plain -Epochs 1")]
    public void TrainedModel_DatasetOfTheCatalogueThatDoesNotFit_SaysSoAndBlamesNoOption(string script)
    {
        _session.Run("$own = New-RnnModel | Add-Gru 2 | Start-Training (1..8 | ForEach-Object { @{ text = \"word $_\"; team = \"t$($_ % 2)\" } } | ConvertTo-RnnDataset text team -TestSplit 0 -Words 9) -Epochs 1");

        var message = _session.Fails(script).Exception.Message;

        message.ShouldContain("RNN020");
        message.ShouldContain("'reber-plain': it is encoded otherwise than the one the model was trained on");
        message.ShouldNotContain("Leave it out");
    }

    [Fact]
    public void MeasureRnnModel_LossAndAccuracy_AreNamedSo() =>
        _session.Run("$m = Measure-RnnModel $trained $strings; $m.Loss, $m.Accuracy, $m.Count").Output.Select(o => o.BaseObject)
            .ShouldBe([Small.Trained.Evaluate(Small.Strings).Loss, Small.Trained.Evaluate(Small.Strings).Accuracy, Small.Strings.Test.Count]);
}
