namespace RnnDsl.Kernels;

/// <summary>Work in pieces that need nothing of one another, in the order of their numbers, by several threads.</summary>
internal static class ShardLoop
{
    /// <summary>Does all pieces.</summary>
    /// <param name="count">Number of pieces.</param>
    /// <param name="threads">Most threads; which of them does a piece changes nothing.</param>
    /// <param name="piece">Does the piece with a number.</param>
    public static void Run(int count, int threads, Action<int> piece)
    {
        var workers = Math.Min(count, threads);
        if (workers <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                piece(i);
            }

            return;
        }

        var next = -1;
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                piece(i);
            }
        });
    }
}
