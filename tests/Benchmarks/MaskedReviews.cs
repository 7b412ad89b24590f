using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>Training steps over reviews with their padding masked, beside the same that go through the padding.</summary>
internal static class MaskedReviews
{
    private const int Batches = 8;
    private const double Seconds = 6;

    public static void Run(Dataset reviews, int threads)
    {
        using var scope = NewDisposeScope();
        StepBatch[] batches = [.. Enumerable.Range(0, Batches).Select(number => StepBatch.OfReviews(Reviews.Batch(reviews, Chapter.Batch, number, Batches), masked: true))];
        var counted = batches.Average(batch => batch.Steps) / (Chapter.Batch * Chapter.Length);
        Console.WriteLine(FormattableString.Invariant($"{counted:P0} of the time steps are no padding: a ratio of {1 / counted:F2} would be all there is."));
        Console.WriteLine("cell       masked ms  padded ms             ratio");
        foreach (var cell in Chapter.Cells())
        {
            using var masked = new OwnSteps(Chapter.Model(cell, masked: true), Chapter.Batch, threads);
            using var padded = new OwnSteps(Chapter.Model(cell), Chapter.Batch, threads);
            var times = InterleavedTimes.Of(Seconds, () => Array.ForEach(batches, masked.Step), () => Array.ForEach(batches, padded.Step));
            Console.WriteLine(FormattableString.Invariant(
                $"{cell.GetType().Name,-10} {times.MillisecondsOf(0) / Batches,9:F2} {times.MillisecondsOf(1) / Batches,10:F2} {times.Ratio(1, 0),17}"));
        }
    }
}
