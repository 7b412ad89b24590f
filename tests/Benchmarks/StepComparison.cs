using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>
/// Whole training steps (forward, loss, backward, optimizer) of ours, of the same model of TorchSharp's own modules, and
/// of those with denormal numbers flushed to zero; a table, and artifacts/bench/training-step.json.
/// </summary>
internal static class StepComparison
{
    private const double SecondsOfChapters = 6;
    private const double Seconds = 2;

    // Up to here neither is called slower.
    private const double Tolerated = 0.95;

    /// <summary>Compares on random data and, where there are any, on reviews.</summary>
    /// <param name="reviews">The reviews; null for none.</param>
    /// <param name="threads">Threads of each.</param>
    public static void Run(Dataset? reviews, int threads)
    {
        var gemm = new[] { 1, threads }.Distinct().ToDictionary(number => number, ProductGflops);
        Console.WriteLine($"A 2048 x 2048 x 2048 product of libtorch: {string.Join(", ", gemm.Select(rate => $"{rate.Value:F0} GFLOP/s with {rate.Key} thread(s)"))}.");
        Console.WriteLine("Ratios: TorchSharp's time over ours, median (least-most).");
        if (!FlushToZero.TakesEffect())
        {
            Console.WriteLine("Here libtorch does not flush denormal numbers to zero: the columns after 'flushed' repeat those before.");
        }

        Console.WriteLine(StepRow.Header);
        List<StepRow> rows = [];
        foreach (var step in StepCase.All(reviews is not null, threads))
        {
            rows.Add(Compare(step, reviews, gemm[step.Threads]));
            Console.WriteLine(rows[^1]);
        }

        Tell("as they come", rows, row => row.Ratio);
        Tell("with denormal numbers flushed", rows, row => row.RatioFlushed);
        ResultFile.Write("training-step.json", rows);
    }

    private static StepRow Compare(StepCase step, Dataset? reviews, double gemm)
    {
        set_num_threads(step.Threads);
        using var scope = NewDisposeScope();
        using var ours = new OwnSteps(step.Model, step.Batch, step.Threads);
        using var torch = new TorchSteps(step.Cell, step.Data == StepData.Numbers ? 0 : Chapter.Words, Chapter.Features);
        var batches = StepBatch.For(step, reviews);
        var (forOurs, forTorch, forFlushed) = (0, 0, 0);
        var times = InterleavedTimes.Of(
            step.IsChapters ? SecondsOfChapters : Seconds,
            () => ours.Step(batches[forOurs++ % batches.Length]),
            () => torch.Step(batches[forTorch++ % batches.Length]),
            () => FlushToZero.While(() => torch.Step(batches[forFlushed++ % batches.Length])));
        var (plain, flushed) = (times.Ratio(1, 0), times.Ratio(2, 0));
        var rate = step.Flops(batches.Average(batch => batch.Steps)) / times.MillisecondsOf(0) / 1e6;
        return new(
            step.Cell.GetType().Name, step.Cell.Units, step.Batch, step.Length, step.Data, step.Data != StepData.Numbers, step.Threads,
            times.MillisecondsOf(0), times.MillisecondsOf(1), plain.Median, plain.Least, plain.Most,
            times.MillisecondsOf(2), flushed.Median, flushed.Least, flushed.Most, rate, gemm);
    }

    // Where ours and TorchSharp's change places.
    private static void Tell(string how, List<StepRow> rows, Func<StepRow, double> ratio)
    {
        var least = rows.MinBy(ratio)!;
        Console.WriteLine(FormattableString.Invariant($"TorchSharp's modules {how}: least ratio {ratio(least):F2} ({least.Sizes()}); ours slower by more than 5 % in {rows.Count(row => ratio(row) < Tolerated)} of {rows.Count} rows."));
        foreach (var row in rows.Where(row => ratio(row) < Tolerated))
        {
            Console.WriteLine(FormattableString.Invariant($"  {ratio(row):F2}  {row.Sizes()}"));
        }
    }

    private static double ProductGflops(int threads)
    {
        set_num_threads(threads);
        using var scope = NewDisposeScope();
        var x = rand(2048, 2048);
        return 2 * Math.Pow(2048, 3) / InterleavedTimes.Of(1, () => x.matmul(x).Dispose()).MillisecondsOf(0) / 1e6;
    }
}
