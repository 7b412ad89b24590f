namespace RnnDsl.Benchmarks;

/// <summary>What a thousand training steps of the chapter's models leave in memory, and what each allocates.</summary>
internal static class MemoryOverSteps
{
    private const int StepsOfEpoch = 200;
    private const int Epochs = 5;

    // After so many steps memory is looked at.
    private static readonly int[] s_looks = [100, 500, 1_000];

    public static void Run()
    {
        var data = RandomReviews.Make(Chapter.Batch * StepsOfEpoch);
        Console.WriteLine("           working set, MB, after steps      managed heap, MB, after steps     allocated on");
        Console.WriteLine($"cell       {string.Concat(s_looks.Select(look => $"{look,9}"))}      {string.Concat(s_looks.Select(look => $"{look,9}"))}    it, KB a step");
        foreach (var cell in Chapter.Cells())
        {
            GC.Collect();
            var watch = new MemoryWatch();
            Chapter.Model(cell).Train(data, new TrainingOptions { Epochs = Epochs, BatchSize = Chapter.Batch }, watch);
            var (first, last) = (watch.Looks[0], watch.Looks[^1]);
            var each = (last.Allocated - first.Allocated) / 1e3 / (s_looks[^1] - s_looks[0]);
            Console.WriteLine(FormattableString.Invariant(
                $"{cell.GetType().Name,-10} {Megabytes(watch.Looks, look => look.WorkingSet)}      {Megabytes(watch.Looks, look => look.Managed)} {each,16:F1}"));
        }
    }

    private static string Megabytes(List<Look> looks, Func<Look, long> bytes) =>
        string.Concat(looks.Select(look => FormattableString.Invariant($"{bytes(look) / 1e6,9:F1}")));

    private readonly record struct Look(long WorkingSet, long Managed, long Allocated)
    {
        public static Look Now => new(Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false), GC.GetTotalAllocatedBytes(precise: true));
    }

    private sealed class MemoryWatch : IProgress<TrainingEvent>
    {
        private int _steps;

        public List<Look> Looks { get; } = [];

        public void Report(TrainingEvent value)
        {
            if (value is BatchCompleted && s_looks.Contains(++_steps))
            {
                Looks.Add(Look.Now);
            }
        }
    }
}
