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

        _session.Fails("'BT' | Invoke-RnnModel $numbers").FullyQualifiedErrorId.ShouldBe("NoColumn,RnnDsl.PowerShell.InvokeRnnModelCommand");
    }

    [Theory]
    [InlineData("[pscustomobject] @{ Text = 'BT' }, [pscustomobject] @{ Text = $null } | Invoke-RnnModel $trained", "Text")]
    [InlineData("'BT', @{ body = $null } | Invoke-RnnModel $trained -Column body", "body")]
    public void InvokeRnnModel_PropertyWithoutAValue_IsEmptyAndNotMissing(string script, string property)
    {
        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.InvokeRnnModelCommand");
        error.Exception.Message.ShouldBe($"objects, row 2, column '{property}': it is empty. Fill it in or remove the row.");
    }

    [Fact]
    public void InvokeRnnModel_FileWithAColumnText_NeedsNoColumn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.csv", "Text,kind\nBT,a\nBPV,b\n");
        folder.Write("two.csv", "kind,text\na,BTX\n");
        _session.GoTo(folder.Path);

        _session.Run("Invoke-RnnModel $trained -Path one.csv").Output.Select(o => o.BaseObject).ShouldBe(Small.Trained.PredictAll(["BT", "BPV"]));
        _session.Run("Invoke-RnnModel $trained -Path *.csv").Output.Select(o => o.BaseObject).ShouldBe(Small.Trained.PredictAll(["BT", "BPV", "BTX"]));
        _session.Fails("Invoke-RnnModel $trained -Path none*.csv").FullyQualifiedErrorId.ShouldBe("NoSuchFile,RnnDsl.PowerShell.InvokeRnnModelCommand");
    }

    [Fact]
    public void InvokeRnnModel_FileWithoutAColumnText_NamesColumnAndWhatThereIs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.csv", "body,kind\nBT,a\n");
        _session.GoTo(folder.Path);
        _session.Set("numbers", Small.Trained with { Encoder = new NumberEncoder(3) });

        foreach (var model in new[] { "$trained", "$numbers" })
        {
            var error = _session.Fails($"Invoke-RnnModel {model} -Path one.csv");

            error.FullyQualifiedErrorId.ShouldBe("NoColumn,RnnDsl.PowerShell.InvokeRnnModelCommand");
            error.Exception.Message.ShouldContain("-Column. There are: body, kind.");
        }
    }

    [Fact]
    public void InvokeRnnModel_ReturnStateOfAModelWithoutOne_IsRefused() =>
        _session.Fails("'BT' | Invoke-RnnModel $trained -ReturnState").FullyQualifiedErrorId.ShouldBe("NoStateReturned,RnnDsl.PowerShell.InvokeRnnModelCommand");

    [Fact]
    public void InvokeRnnModel_ReturnStateAndInitialState_AreWhatRunGives()
    {
        var trained = Small.Trained with { Model = Small.Trained.Model with { Layers = [.. Small.Trained.Model.Layers.Select(Returning)] } };
        _session.Set("returning", trained);
        var begun = trained.Run(["BT", "BPV"], ModelStates.Zeros);

        _session.Get<ModelRun>("'BT', 'BPV' | Invoke-RnnModel $returning -ReturnState").ShouldBe(begun);
        _session.Get<ModelRun>("$run = 'BT', 'BPV' | Invoke-RnnModel $returning -ReturnState; 'X', 'E' | Invoke-RnnModel $returning -ReturnState -InitialState $run.States")
            .ShouldBe(trained.Run(["X", "E"], begun.States));
        _session.Run("$run = 'BT', 'BPV' | Invoke-RnnModel $returning -ReturnState; 'X', 'E' | Invoke-RnnModel $returning -InitialState $run.States")
            .Output.Select(o => o.BaseObject).ShouldBe(trained.Run(["X", "E"], begun.States).Predictions);
        _session.Fails("$run = 'BT' | Invoke-RnnModel $returning -ReturnState; 'X', 'E' | Invoke-RnnModel $returning -InitialState $run.States")
            .Exception.Message.ShouldContain("RNN025");

        static Layer Returning(Layer layer) => layer is RecurrentLayer recurrent ? recurrent with { ReturnState = true } : layer;
    }

    [Fact]
    public void InvokeRnnModel_Stateful_PredictsAllTextsAsOneSeries()
    {
        var trained = Small.Trained with
        {
            Model = Small.Trained.Model with { Layers = [.. Small.Trained.Model.Layers.Select(layer => layer is Lstm lstm ? lstm with { Stateful = true } : layer)] },
            Options = new TrainingOptions { BatchSize = 1 },
        };
        _session.Set("stateful", trained);

        _session.Run("'BT', 'BT', 'BT' | Invoke-RnnModel $stateful").Output.Select(o => o.BaseObject).ShouldBe(trained.PredictAll(["BT", "BT", "BT"]));
    }
}
