using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

/// <summary>What a training says of how far it is, and to those who ask for more.</summary>
public sealed class ProgressTests : IDisposable
{
    // Long enough for a bar to be drawn in every phase: they are drawn ten times a second.
    private static readonly Dataset s_long = Datasets.Reber(count: 4_000, seed: 5) with { Defaults = new TrainingOptions { BatchSize = 16 } };

    private readonly Session _session = Small.Session();

    public ProgressTests() => _session.Set("long", s_long);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void StartTraining_Progress_IsOfTheTrainingAndBelowItOfTheEpoch()
    {
        var records = _session.Run("$null = New-RnnModel | Add-Lstm 16 | Start-Training $long -Epochs 2 -ValidationSplit 0.5").Progress;

        var training = records.First(record => record.Activity == "Training" && record.PercentComplete > 0);
        training.ParentActivityId.ShouldBe(-1);
        training.StatusDescription.ShouldMatch("^Epoch [12]/2$");
        training.SecondsRemaining.ShouldBeGreaterThanOrEqualTo(0);
        var epoch = records.First(record => record.Activity is "Epoch 1" or "Epoch 2");
        epoch.ParentActivityId.ShouldBe(training.ActivityId);
        epoch.StatusDescription.ShouldMatch(@"^\d+/125  loss \d\.\d{4}  acc \d\.\d{4}  [\d,]+ examples/s$");
        epoch.SecondsRemaining.ShouldBeGreaterThanOrEqualTo(0);
        records.ShouldContain(record => record.Activity.StartsWith("Validation of epoch") && record.ParentActivityId == training.ActivityId);
        AllAreOver(records);
    }

    [Fact]
    public void StartTraining_Percentages_NeverFall()
    {
        var shares = _session.Run("$null = New-RnnModel | Add-Lstm 16 | Start-Training $long -Epochs 3 -ValidationSplit 0.2").Progress
            .Where(record => record.Activity == "Training" && record.PercentComplete >= 0).Select(record => record.PercentComplete).ToList();

        shares.ShouldBe(shares.Order());
        shares.ShouldAllBe(share => share <= 100);
    }

    [Fact]
    public void StartTraining_Folds_AreAboveTheTraining()
    {
        var records = _session.Run("$null = New-RnnModel | Add-Lstm 16 | Start-Training $long -Epochs 1 -Fold 2").Progress;

        var folds = records.First(record => record.Activity == "Cross-validation");
        folds.ParentActivityId.ShouldBe(-1);
        records.Where(record => record.Activity == "Cross-validation" && record.RecordType == ProgressRecordType.Processing)
            .Select(record => record.StatusDescription).Distinct().ShouldBe(["Fold 1/2", "Fold 2/2"]);
        var training = records.First(record => record.Activity == "Training");
        training.ParentActivityId.ShouldBe(folds.ActivityId);
        records.First(record => record.Activity == "Epoch 1").ParentActivityId.ShouldBe(training.ActivityId);
        AllAreOver(records);
    }

    [Fact]
    public void StartTraining_ErrorInTheMiddle_LeavesNoBar()
    {
        using var shell = _session.NewShell();

        shell.AddScript("New-RnnModel | Add-Lstm 16 | Start-Training $long -Epochs 5 -PassThruEpoch | ForEach-Object { throw 'enough' }");
        Should.Throw<RuntimeException>(() => shell.Invoke()).Message.ShouldBe("enough");

        AllAreOver([.. shell.Streams.Progress]);
    }

    [Fact]
    public void StartTraining_Verbose_TellsWhatComputesAndHowLong()
    {
        var lines = Told("New-RnnModel | Add-Lstm 8 -Bidirectional | Start-Training $strings -Epochs 2 -ValidationSplit 0.5 -Verbose 4>&1");

        lines.ShouldContain(line => line.Contains("libtorch of /") && line.Contains("bidirectional: vector kernels"));
        lines.ShouldContain(line => line.StartsWith("Trained in ") && line.Contains("validation") && line.Contains(" MB"));
    }

    [Fact]
    public void StartTraining_Debug_TellsTheOptionsAndThePhasesOfEveryEpoch()
    {
        var lines = Told("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Debug 5>&1");

        lines.ShouldContain(line => line.StartsWith("Options: {") && line.Contains("\"rmsprop\""));
        lines.Count(line => line.StartsWith("Epoch") && line.Contains("steps")).ShouldBe(2);
    }

    [Fact]
    public void MeasureAndInvoke_Verbose_TellHowLongAndHowMany()
    {
        Told("Measure-RnnModel $trained $strings -Verbose 4>&1").ShouldContain(line => line.StartsWith("Measuring: ") && line.Contains("a second"));
        Told("'BT', 'BP' | Invoke-RnnModel $trained -Verbose 4>&1").ShouldContain(line => line.StartsWith("Predicted 2 in "));
    }

    private string[] Told(string script) => [.. _session.Run(script).Output.Select(item => item.BaseObject).OfType<InformationalRecord>().Select(record => record.Message)];

    private static void AllAreOver(IReadOnlyList<ProgressRecord> records) =>
        records.GroupBy(record => record.ActivityId).ShouldAllBe(bar => bar.Last().RecordType == ProgressRecordType.Completed);
}
