using System.Runtime.ExceptionServices;

namespace RnnDsl.Kernels;

/// <summary>
/// Does the parts of some work on the calling thread and on threads of the pool that come free meanwhile, without
/// allocating anything. It waits for parts that are being done, never for a thread to begin. What a part throws reaches
/// the caller when all parts are done.
/// </summary>
/// <param name="threads">Most threads at a time, the calling one included.</param>
internal sealed class PartRunner(int threads) : IThreadPoolWorkItem
{
    private IPartedWork? _work;
    private ExceptionDispatchInfo? _failure;
    private int _left;
    private int _unfinished;

    /// <summary>Does parts 0 to <paramref name="parts"/> - 1, and comes back when all are done.</summary>
    public void Run(IPartedWork work, int parts)
    {
        Start(work, parts, parts - 1);
        Finish();
    }

    /// <summary>Lets other threads begin with parts 0 to <paramref name="parts"/> - 1.</summary>
    public void Start(IPartedWork work, int parts) => Start(work, parts, parts);

    /// <summary>Does what nobody has begun of the parts, and comes back when all are done.</summary>
    public void Finish()
    {
        Execute();
        var wait = default(SpinWait);
        while (Volatile.Read(ref _unfinished) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        Interlocked.Exchange(ref _failure, null)?.Throw();
    }

    /// <summary>Does parts as long as there are any.</summary>
    public void Execute()
    {
        for (var part = Interlocked.Decrement(ref _left); part >= 0; part = Interlocked.Decrement(ref _left))
        {
            try
            {
                _work!.Do(part);
            }
            catch (Exception failure)
            {
                Volatile.Write(ref _failure, ExceptionDispatchInfo.Capture(failure));
            }

            Interlocked.Decrement(ref _unfinished);
        }
    }

    private void Start(IPartedWork work, int parts, int others)
    {
        _work = work;
        Volatile.Write(ref _unfinished, parts);

        // A thread that was asked for earlier and comes only now may take parts from here on, so this is set last.
        Volatile.Write(ref _left, parts);
        for (var i = 0; i < Math.Min(threads - 1, others); i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
