using System.Collections.Concurrent;
using System.Diagnostics;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>A cmdlet that works for a while: it shows how far it is, and stops when the pipeline is stopped.</summary>
public abstract class BackgroundCommand : RnnCommand, IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();

    /// <summary>Is cancelled when the pipeline is stopped.</summary>
    protected CancellationToken StopToken => _stop.Token;

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>
    /// Runs work that tells its progress from any thread on a thread of its own, and meanwhile shows what it tells
    /// on the pipeline's thread, the only one that may write.
    /// </summary>
    /// <param name="work">The work; its token is cancelled when the pipeline is stopped.</param>
    /// <param name="show">Is called some times a second with what was told since, in order.</param>
    private protected TResult RunBeside<TProgress, TResult>(
        Func<IProgress<TProgress>, CancellationToken, TResult> work, Action<IReadOnlyList<TProgress>> show)
    {
        var told = new Queue<TProgress>();
        var task = Task.Run(() => work(told, StopToken), StopToken);
        try
        {
            while (Task.WaitAny([task], s_pause) < 0)
            {
                show(told.TakeAll());
            }

            show(told.TakeAll());
        }
        finally
        {
            // The work is never left running behind a pipeline that has ended.
            if (!task.IsCompleted)
            {
                _stop.Cancel();
                Task.WaitAny(task);
            }
        }

        return task.GetAwaiter().GetResult();
    }

    /// <summary>
    /// Runs work that tells the share that is done, with a progress bar; how long it took is told on the verbose stream, and
    /// what the process takes of memory on that of debugging.
    /// </summary>
    /// <param name="activity">What is done.</param>
    /// <param name="status">With what.</param>
    /// <param name="count">How many examples or texts it is done with.</param>
    /// <param name="work">The work.</param>
    private protected T RunShown<T>(string activity, string status, int count, Func<IProgress<double>, CancellationToken, T> work)
    {
        var clock = Stopwatch.StartNew();
        var isShown = false;
        try
        {
            return RunBeside(work, told =>
            {
                if (told is [.., var share])
                {
                    isShown = true;
                    ShowProgress(activity, status, share);
                }
            });
        }
        finally
        {
            if (!Stopping)
            {
                WriteVerbose(FormattableString.Invariant($"{activity}: {count:N0} in {clock.Elapsed.TotalSeconds:F2} s, {count / clock.Elapsed.TotalSeconds:N0} a second; {Environment.ProcessorCount} thread(s)"));
                WriteDebug(FormattableString.Invariant($"{activity}: memory {Environment.WorkingSet / 1e6:F0} MB"));
            }

            if (isShown)
            {
                EndProgress(activity);
            }
        }
    }

    /// <summary>Shows a progress bar, or with no share one that only says that something goes on.</summary>
    private protected void ShowProgress(string activity, string status, double? share)
    {
        var percent = share is { } known ? (int)(100 * Math.Clamp(known, 0, 1)) : -1;
        WriteProgress(new ProgressRecord(0, activity, status) { PercentComplete = percent });
    }

    /// <summary>Takes the progress bar away.</summary>
    private protected void EndProgress(string activity)
    {
        // To a pipeline that is stopped nothing can be written; its host takes the bar away.
        if (!Stopping)
        {
            WriteProgress(new ProgressRecord(0, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the cmdlet holds.</summary>
    /// <param name="disposing">Whether it was asked for, and not the garbage collector's wish.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    private sealed class Queue<T> : IProgress<T>
    {
        private readonly ConcurrentQueue<T> _values = new();

        public void Report(T value) => _values.Enqueue(value);

        public List<T> TakeAll()
        {
            var taken = new List<T>();
            while (_values.TryDequeue(out var value))
            {
                taken.Add(value);
            }

            return taken;
        }
    }
}
