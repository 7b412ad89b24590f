using System.Diagnostics;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Progress bars of a training, each below the one it is part of: folds, the training, an epoch or what is measured.
/// They are drawn some times a second; all of them are gone when the training has ended.
/// </summary>
internal sealed class TrainingBars(RnnCommand cmdlet)
{
    private const int Folds = 0, Training = 1, Pass = 2;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<int, string> _shown = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private (int Fold, int Folds) _at;
    private long _drawn;

    /// <summary>The training is being prepared.</summary>
    public void Begin(string status)
    {
        if (!_shown.ContainsKey(Training))
        {
            Draw(Training, "Training", status, -1, null);
        }
    }

    public void Show(FoldStarted fold)
    {
        _at = (fold.Fold, fold.Folds);
        DrawFolds(0);
    }

    public void Show(FoldMeasuring fold)
    {
        if (IsTime())
        {
            End(Pass);
            Draw(Training, "Training", "Measuring the fold", (int)(100 * fold.Share), null);
        }
    }

    public void Show(BatchProgress batch)
    {
        if (!IsTime())
        {
            return;
        }

        var isValidation = batch is ValidationBatchCompleted;
        var share = (batch.Epoch - 1 + (isValidation ? 1 : (double)batch.Batch / batch.Batches)) / batch.Epochs;
        DrawFolds(share);
        Draw(Training, "Training", $"Epoch {batch.Epoch}/{batch.Epochs}", (int)(100 * share), batch.TrainingLeft);
        Draw(
            Pass,
            isValidation ? $"Validation of epoch {batch.Epoch}" : $"Epoch {batch.Epoch}",
            FormattableString.Invariant($"{batch}  {batch.ExamplesPerSecond:N0} examples/s"),
            100 * batch.Batch / batch.Batches,
            batch.EpochLeft);
    }

    /// <summary>Takes all bars away. When the pipeline is stopped nothing can be written; the host takes them away then.</summary>
    public void End()
    {
        foreach (var bar in _shown.Keys.OrderDescending().ToList())
        {
            End(bar);
        }
    }

    private void DrawFolds(double share)
    {
        if (_at.Folds > 0)
        {
            var done = (_at.Fold - 1 + share) / _at.Folds;
            Draw(Folds, "Cross-validation", $"Fold {_at.Fold}/{_at.Folds}", (int)(100 * done), done > 0 ? _clock.Elapsed * ((1 - done) / done) : null);
        }
    }

    private void Draw(int bar, string activity, string status, int percent, TimeSpan? left)
    {
        _shown[bar] = activity;
        cmdlet.WriteProgress(new ProgressRecord(bar, activity, status)
        {
            ParentActivityId = _shown.ContainsKey(bar - 1) ? bar - 1 : -1,
            PercentComplete = percent,
            SecondsRemaining = left is { } time ? (int)Math.Min(int.MaxValue, Math.Ceiling(time.TotalSeconds)) : -1,
        });
    }

    private void End(int bar)
    {
        if (_shown.Remove(bar, out var activity) && !cmdlet.Stopping)
        {
            cmdlet.WriteProgress(new ProgressRecord(bar, activity, "Done")
            {
                ParentActivityId = _shown.ContainsKey(bar - 1) ? bar - 1 : -1,
                RecordType = ProgressRecordType.Completed,
            });
        }
    }

    // The first is drawn at once.
    private bool IsTime()
    {
        if (_drawn != 0 && Stopwatch.GetElapsedTime(_drawn) < s_pause)
        {
            return false;
        }

        _drawn = Stopwatch.GetTimestamp();
        return true;
    }
}
