using System.Management.Automation;
using System.Text.Json;

namespace RnnDsl.PowerShell;

/// <summary>
/// Shows a training: lines go to the information stream as those of Write-Host do, so that they are seen, can be
/// silenced and never are output; steps go to the progress stream, and what only some ask for to those of -Verbose and -Debug.
/// </summary>
/// <param name="cmdlet">Whose streams they are.</param>
/// <param name="epoch">Is given every epoch as soon as it is done.</param>
internal sealed class TrainingDisplay(RnnCommand cmdlet, Action<EpochResult> epoch) : IProgress<TrainingEvent>
{
    private readonly TrainingBars _bars = new(cmdlet);
    private bool _described, _inFolds;

    public void Report(TrainingEvent value)
    {
        switch (value)
        {
            case TrainingStarted started:
                Describe(started);
                _bars.Begin("Preparing");
                break;
            case FoldStarted fold:
                _inFolds = true;
                _bars.Show(fold);
                break;
            case FoldMeasuring fold:
                _bars.Show(fold);
                break;
            case BatchProgress batch:
                _bars.Show(batch);
                break;
            case EpochCompleted done:
                if (!_inFolds)
                {
                    WriteLine(done.Result.ToString());
                }

                epoch(done.Result);
                break;
            case FoldCompleted or LearningRateReduced or TrainingStopped or BestWeightsRestored or TrainingResumed:
                WriteLine(value.ToString()!);
                break;
            case TrainingPrepared or TrainingFinished:
                cmdlet.WriteVerbose(value.ToString());
                break;
            default:
                cmdlet.WriteDebug(value.ToString());
                break;
        }
    }

    public void ShowHeldOut(Evaluation held) => WriteLine(FormattableString.Invariant(
        $"Held-out {string.Concat(held.Metrics.Select(metric => FormattableString.Invariant($"{metric.Name} {metric.Value:F4}  ")))}loss {held.Loss:F4}  ({held.Count:N0} examples)"));

    public void EndProgress() => _bars.End();

    private void Describe(TrainingStarted started)
    {
        if (!_described)
        {
            WriteLine(started.Model.Summary());
            WriteLine(FormattableString.Invariant(
                $"Training on {started.Training:N0} examples{(started.Validation > 0 ? $", validating on {started.Validation:N0}" : "")}: {started.Options}"));
            cmdlet.WriteDebug($"Options: {JsonSerializer.Serialize(started.Options, ModelJson.Options)}");
            _described = true;
        }
    }

    private void WriteLine(string text) =>
        cmdlet.WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);
}
