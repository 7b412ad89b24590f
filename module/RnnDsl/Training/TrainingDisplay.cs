using System.Diagnostics;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Shows a training: lines go to the information stream as those of Write-Host do, so that they are seen, can be
/// silenced and never are output; steps go to the progress stream, some times a second.
/// </summary>
internal sealed class TrainingDisplay(Cmdlet cmdlet) : IProgress<TrainingEvent>
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private string _activity = "", _fold = "";
    private bool _described;
    private long _shown;

    public void Report(TrainingEvent value)
    {
        switch (value)
        {
            case TrainingStarted started when !_described:
                WriteLine(started.Model.Summary());
                WriteLine(FormattableString.Invariant(
                    $"Training on {started.Training:N0} examples, validating on {started.Validation:N0}: {started.Options}"));
                _described = true;
                break;
            case FoldStarted fold:
                _fold = $"Fold {fold.Fold}/{fold.Folds}, epoch";
                break;
            case FoldCompleted:
                WriteLine(value.ToString());
                break;
            case BatchCompleted batch:
                ShowBatch(batch);
                break;
            case EpochCompleted epoch when _fold.Length == 0:
                WriteLine(epoch.Result.ToString());
                break;
            case LearningRateReduced or TrainingStopped or BestWeightsRestored:
                WriteLine(value.ToString());
                break;
        }
    }

    public void ShowHeldOut(Evaluation held) => WriteLine(FormattableString.Invariant(
        $"Held-out {string.Concat(held.Metrics.Select(metric => FormattableString.Invariant($"{metric.Name} {metric.Value:F4}  ")))}loss {held.Loss:F4}  ({held.Count:N0} examples)"));

    public void EndProgress()
    {
        if (_activity.Length > 0)
        {
            cmdlet.WriteProgress(new ProgressRecord(0, _activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private void ShowBatch(BatchCompleted batch)
    {
        if (_activity.Length > 0 && Stopwatch.GetElapsedTime(_shown) < s_pause)
        {
            return;
        }

        _shown = Stopwatch.GetTimestamp();
        _activity = $"{(_fold.Length > 0 ? _fold : "Epoch")} {batch.Epoch}/{batch.Epochs}";
        cmdlet.WriteProgress(new ProgressRecord(0, _activity, batch.ToString())
        {
            PercentComplete = 100 * batch.Batch / batch.Batches,
            SecondsRemaining = (int)Math.Ceiling(batch.Elapsed.TotalSeconds / batch.Batch * (batch.Batches - batch.Batch)),
        });
    }

    private void WriteLine(string text) =>
        cmdlet.WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);
}
