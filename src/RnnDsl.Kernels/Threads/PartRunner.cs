namespace RnnDsl.Kernels;

/// <summary>
/// Does the parts of some work on the calling thread and on threads of the pool that come free meanwhile, without
/// allocating anything. It waits for parts that are being done, never for a thread to begin.
/// </summary>
/// <param name="threads">Most threads at a time, the calling one included.</param>
internal sealed class PartRunner(int threads) : IThreadPoolWorkItem
{
    private IPartedWork? _work;
    private int _left;
    private int _unfinished;

    /// <summary>Does parts 0 to <paramref name="parts"/> - 1, and comes back when all are done.</summary>
    public void Run(IPartedWork work, int parts)
    {
        _work = work;
        Volatile.Write(ref _unfinished, parts);

        // A thread that was asked for earlier and comes only now may take parts from here on, so this is set last.
        Volatile.Write(ref _left, parts);
        for (var i = 1; i < Math.Min(threads, parts); i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        Execute();
        var wait = default(SpinWait);
        while (Volatile.Read(ref _unfinished) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    /// <summary>Does parts as long as there are any.</summary>
    public void Execute()
    {
        for (var part = Interlocked.Decrement(ref _left); part >= 0; part = Interlocked.Decrement(ref _left))
        {
            _work!.Do(part);
            Interlocked.Decrement(ref _unfinished);
        }
    }
}
