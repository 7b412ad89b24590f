using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

public sealed class PassThruEpochTests : IDisposable
{
    private const string Train = "New-RnnModel | Add-Lstm 8 | Start-Training $strings -Seed 7 -PassThruEpoch";

    private readonly Session _session = Small.Session();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void StartTraining_PassThruEpoch_GivesEveryEpochAndThenTheModel()
    {
        var output = _session.Run($"{Train} -Epochs 2").Output.Select(item => item.BaseObject).ToList();

        var trained = output[^1].ShouldBeOfType<TrainedModel>();
        output[..^1].ShouldBe(trained.History.Epochs);
        trained.Weights.ShouldBe(Small.Trained.Weights);
    }

    [Fact]
    public void StartTraining_PassThruEpoch_ComesWhileItIsTrained()
    {
        // The next epoch has not begun when the one before is handled.
        _session.Run($"{Train} -Epochs 2 | ForEach-Object {{ if ($_ -is [RnnDsl.EpochResult]) {{ $Host.UI.WriteLine(\"seen $($_.Epoch)\") }} }}");

        var lines = _session.Screen.Split('\n').Where(line => line.StartsWith("Epoch", StringComparison.Ordinal) || line.StartsWith("seen", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(4);
        lines[0].ShouldStartWith("Epoch   1");
        lines[1].ShouldBe("seen 1");
        lines[2].ShouldStartWith("Epoch   2");
        lines[3].ShouldBe("seen 2");
    }

    [Fact]
    public void StartTraining_ReaderThatHasEnough_EndsTheTraining()
    {
        // The engine alone has no Select-Object; a pipeline that is broken off ends as after -First.
        var result = _session.Run($$"""
            $epochs = 0
            foreach ($once in 1) { {{Train}} -Epochs 1000000 | ForEach-Object { $epochs++; if ($epochs -eq 3) { break } } }
            $epochs
            """);

        result.Output.ShouldHaveSingleItem().BaseObject.ShouldBe(3);
        result.Errors.ShouldBeEmpty();
        result.Progress.Last(record => record.Activity == "Training").RecordType.ShouldBe(System.Management.Automation.ProgressRecordType.Completed);
        _session.Get<TrainedModel>("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7").Weights.ShouldBe(Small.Trained.Weights);
    }

    [Fact]
    public void StartTraining_ReaderThatHasEnough_FindsTheEpochInTheCheckpoint()
    {
        using var folder = new TemporaryFolder();
        _session.Set("run", folder.File("run.safetensors"));

        _session.Run($$"""foreach ($once in 1) { {{Train}} -Epochs 9 -Checkpoint $run | ForEach-Object { if ($_.Epoch -eq 4) { break } } }""");

        TrainedModel.Load(folder.File("run.safetensors")).History.Epochs.Count.ShouldBe(4);
    }

    [Fact]
    public void StartTraining_PassThruEpochWithFolds_GivesTheEpochsOfAll()
    {
        var output = _session.Run($"{Train} -Epochs 2 -Fold 2").Output.Select(item => item.BaseObject).ToList();

        output[..^1].Cast<EpochResult>().Select(epoch => epoch.Epoch).ShouldBe([1, 2, 1, 2]);
        output[^1].ShouldBeOfType<CrossValidation>();
    }

    [Fact]
    public void OutputType_NamesAllThreeKinds() =>
        _session.Run("(Get-Command Start-Training).OutputType.Name").Output.Select(name => name.ToString())
            .ShouldBe(["RnnDsl.TrainedModel", "RnnDsl.EpochResult", "RnnDsl.CrossValidation"], ignoreOrder: true);
}
