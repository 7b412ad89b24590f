using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

public sealed class InvokeRnnModelTests : IDisposable
{
    private readonly Session _session = Small.Session();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void InvokeRnnModel_TextFromThePipeline_IsWhatCSharpPredicts() =>
        _session.Get<ClassPrediction>("'BTBTXSETE' | Invoke-RnnModel $trained").ShouldBe(Small.Trained.Predict("BTBTXSETE"));

    [Theory]
    [InlineData("Invoke-RnnModel $trained 'BT', 'BPV', ''")]
    [InlineData("'BT', 'BPV', '' | Invoke-RnnModel -Trained $trained")]
    [InlineData("Invoke-RnnModel -Text 'BT', 'BPV', '' -Trained $trained")]
    [InlineData("[pscustomobject] @{ Text = 'BT' }, [pscustomobject] @{ Text = 'BPV' }, [pscustomobject] @{ Text = '' } | Invoke-RnnModel $trained")]
    public void InvokeRnnModel_SeveralTexts_ArePredictedInOrder(string script) =>
        _session.Run(script).Output.Select(o => o.BaseObject).ShouldBe(Small.Trained.PredictAll(["BT", "BPV", ""]));

    [Fact]
    public void InvokeRnnModel_ManyTexts_AreThoseOfOneCall()
    {
        string[] texts = [.. Enumerable.Range(0, 600).Select(i => new string('B', i % 11))];

        _session.Run("$input | Invoke-RnnModel $trained", texts).Output.Select(o => o.BaseObject).ShouldBe(Small.Trained.PredictAll(texts));
    }

    [Fact]
    public void InvokeRnnModel_Prediction_HasTextLabelAndProbability()
    {
        var expected = Small.Trained.Predict("BT").ShouldBeOfType<ClassPrediction>();

        _session.Run("$p = 'BT' | Invoke-RnnModel $trained; $p.Text, $p.Label, $p.Probability, $p.Value").Output.Select(o => o.BaseObject)
            .ShouldBe(["BT", expected.Label, expected.Probability, expected.Probability]);
    }

    [Fact]
    public void InvokeRnnModel_ModelOnNumbers_IsOneClearError()
    {
        _session.Set("numbers", Small.Trained with { Encoder = new NumberEncoder(3) });

        _session.Fails("'BT' | Invoke-RnnModel $numbers").FullyQualifiedErrorId.ShouldBe("PartsDoNotFit,RnnDsl.PowerShell.InvokeRnnModelCommand");
    }
}
