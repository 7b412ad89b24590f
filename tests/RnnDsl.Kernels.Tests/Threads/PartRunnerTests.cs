namespace RnnDsl.Kernels.Tests;

public class PartRunnerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Run_AgainAndAgain_DoesEveryPartOnce(int threads)
    {
        // Threads that were asked for in one run come during another.
        var runner = new PartRunner(threads);
        for (var run = 0; run < 2_000; run++)
        {
            var work = new Counts(run % 40);

            runner.Run(work, work.Done.Length);

            work.Done.ShouldAllBe(count => count == 1);
        }
    }

    private sealed class Counts(int parts) : IPartedWork
    {
        public int[] Done { get; } = new int[parts];

        public void Do(int part) => Interlocked.Increment(ref Done[part]);
    }
}
