using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private const string Train = "New-RnnModel | Add-Lstm 8 | Start-Training $strings -Seed 7 -Checkpoint run.safetensors";

    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public CheckpointTests() => _session.GoTo(_folder.Path);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task StartTraining_StoppedAndRunAgain_GoesOnAndSaysSo()
    {
        using (var shell = _session.NewShell())
        {
            // The third epoch is on its way down the pipeline when the training is stopped.
            var running = shell.AddScript($"{Train} -Epochs 6 -PassThruEpoch").BeginInvoke<PSObject, PSObject>(null, StoppingAt(shell, 3));
            await Should.ThrowAsync<PipelineStoppedException>(() => Task.Factory.FromAsync(running, shell.EndInvoke));
        }

        var gone = _session.Run($"{Train} -Epochs 6");

        var trained = gone.Output.ShouldHaveSingleItem().BaseObject.ShouldBeOfType<TrainedModel>();
        trained.Weights.ShouldBe(Rnn.Sequential().Lstm(8).Train(Small.Strings, Small.Options with { Epochs = 6 }).Weights);
        var done = 6 - gone.Information.Count(record => record.ToString()!.StartsWith("Epoch", StringComparison.Ordinal));
        done.ShouldBeGreaterThanOrEqualTo(3);
        gone.Information.ShouldContain(record => record.ToString() == $"Going on after epoch {done} of 6 from {_folder.File("run.safetensors")}");
        _session.Get<TrainedModel>("Import-RnnModel run.safetensors").ShouldBe(trained);
    }

    [Fact]
    public void StartTraining_NothingLeft_GivesTheModelAndItsHeldOutPart()
    {
        var first = _session.Get<TrainedModel>($"{Train} -Epochs 2");

        var again = _session.Run($"{Train} -Epochs 2");

        again.Output.ShouldHaveSingleItem().BaseObject.ShouldBe(first);
        var lines = again.Information.Select(record => record.ToString()!).ToList();
        lines.ShouldContain(line => line.StartsWith("Nothing left to do after epoch 2 of 2 from"));
        lines[^1].ShouldStartWith("Held-out");
    }

    [Fact]
    public void StartTraining_TrainedModel_HasACheckpointToo()
    {
        const string Further = "$trained | Start-Training $strings -Epochs 2 -Checkpoint further.safetensors";

        var further = _session.Get<TrainedModel>(Further);

        further.History.Epochs.Count.ShouldBe(4);
        _session.Get<TrainedModel>(Further).ShouldBe(further);
    }

    [Theory]
    [InlineData("-Seed 8", "its -Seed is 7, and not 8")]
    [InlineData("-Seed 7 -Optimizer adam", "its -Optimizer is")]
    [InlineData("-Seed 7 -Words 5", "DatasetAlreadyRead")]
    public void StartTraining_AnotherTraining_IsRefusedAndStaysAsItIs(string options, string expected)
    {
        _session.Run($"{Train} -Epochs 1");
        var before = File.ReadAllBytes(_folder.File("run.safetensors"));

        var error = _session.Fails($"New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 1 -Checkpoint run.safetensors {options}");

        $"{error} {error.FullyQualifiedErrorId}".ShouldContain(expected);
        File.ReadAllBytes(_folder.File("run.safetensors")).ShouldBe(before);
    }

    [Fact]
    public void StartTraining_Force_StartsOver()
    {
        _session.Run($"{Train} -Epochs 1");
        _session.Fails("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -Checkpoint run.safetensors").ErrorDetails.Message.ShouldContain("-Force");

        _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -Checkpoint run.safetensors -Force");

        _session.Get<TrainedModel>("Import-RnnModel run.safetensors").Model.Layers[1].ShouldBe(new Gru(4));
    }

    [Theory]
    [InlineData("my diary", "It is not a safetensors file")]
    [InlineData("", "too short")]
    public void StartTraining_FileThatIsNoCheckpoint_IsNeverWrittenOver(string text, string expected)
    {
        _folder.Write("run.safetensors", text);

        var error = _session.Fails($"{Train} -Epochs 1 -Force");

        error.FullyQualifiedErrorId.ShouldBe("ModelFileInvalid,RnnDsl.PowerShell.StartTrainingCommand");
        error.Exception.Message.ShouldContain(expected);
        File.ReadAllText(_folder.File("run.safetensors")).ShouldBe(text);
    }

    [Theory]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Fold 2 -Checkpoint run.safetensors", "CheckpointOfFolds")]
    [InlineData("(New-RnnModel | Add-Gru 2), (New-RnnModel | Add-Gru 3) | Start-Training $strings -Epochs 1 -Checkpoint run.safetensors -Force", "CheckpointOfSeveral")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Force", "NothingToForce")]
    public void StartTraining_CheckpointThatMeansNothing_IsRefused(string script, string id) =>
        _session.Fails(script).FullyQualifiedErrorId.ShouldBe($"{id},RnnDsl.PowerShell.StartTrainingCommand");

    private static PSDataCollection<PSObject> StoppingAt(System.Management.Automation.PowerShell shell, int epoch)
    {
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, added) =>
        {
            if (output[added.Index].BaseObject is EpochResult result && result.Epoch == epoch)
            {
                // This runs on the pipeline's thread, and a stop waits for that.
                shell.BeginStop(null, null);
            }
        };
        return output;
    }
}
