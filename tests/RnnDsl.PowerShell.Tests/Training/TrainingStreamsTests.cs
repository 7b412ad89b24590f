using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Standard output belongs to the whole process: no other test runs meanwhile.</summary>
[Collection(nameof(Alone))]
public sealed class TrainingStreamsTests : IDisposable
{
    private readonly Session _session = Small.Session();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void StartTraining_WhatIsShown_IsSummaryEpochsAndHeldOutPartOnTheInformationStream()
    {
        var result = _session.Run("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7");

        var trained = result.Output.ShouldHaveSingleItem().BaseObject.ShouldBeOfType<TrainedModel>();
        result.Information.ShouldAllBe(record => record.Tags.Contains("PSHOST") && record.MessageData is HostInformationMessage);
        var lines = result.Information.Select(record => record.MessageData.ToString()).ToList();
        var held = trained.Evaluate(Small.Strings);
        lines.ShouldBe(
        [
            trained.Model.Summary(),
            $"Training on 64 examples: {trained.Options}",
            .. trained.History.Epochs.Select(epoch => epoch.ToString()),
            FormattableString.Invariant($"Held-out accuracy {held.Accuracy:F4}  loss {held.Loss:F4}  ({held.Count:N0} examples)"),
        ]);
        _session.Screen.ShouldContain(trained.Model.Summary());
        _session.Screen.ShouldContain("Held-out accuracy");
    }

    [Fact]
    public void StartTraining_WithValidation_MeasuresNothingElse()
    {
        var lines = _session.Run("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 1 -ValidationSplit 0.5").Information.Select(r => r.ToString()).ToList();

        lines.Count.ShouldBe(3);
        lines[2].ShouldContain("val_acc");
    }

    [Fact]
    public void StartTraining_InformationRedirected_ShowsNothing()
    {
        _session.Run("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 1 6>$null").Output.ShouldHaveSingleItem();
        _session.Screen.ShouldBeEmpty();
    }

    [Fact]
    public void Cmdlets_NothingGoesToTheConsoleBehindTheEngine()
    {
        var (output, error) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        Console.SetOut(written);
        Console.SetError(written);
        try
        {
            _session.Run("$t = New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 1; $null = Measure-RnnModel $t; $null = 'BT' | Invoke-RnnModel $t; $null = Get-RnnDataset reber -Count 20");
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        written.ToString().ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task StartTraining_Stopped_EndsAndLeavesTheSessionUsable()
    {
        using var shell = _session.NewShell();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (_, _) => started.TrySetResult();
        var running = shell.AddScript("$endless = New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 1000000").BeginInvoke();
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);

        shell.Stop();

        Should.Throw<PipelineStoppedException>(() => shell.EndInvoke(running));
        shell.InvocationStateInfo.State.ShouldBe(PSInvocationState.Stopped);
        shell.Streams.Error.ShouldBeEmpty();
        _session.Get<bool>("$null -eq $endless").ShouldBeTrue();
        _session.Get<TrainedModel>("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7").Weights.ShouldBe(Small.Trained.Weights);
    }
}
