using System.Text.Json;
using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>
/// Whole training steps (forward, loss, backward, optimizer) against the same model of TorchSharp's own modules, at
/// the sizes of the chapter; a table, and artifacts/bench/training-step.json.
/// </summary>
internal static class StepComparison
{
    private const int Words = 10_000;
    private const int Features = 32;
    private const int Length = 500;
    private const int Rounds = 15;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.General) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Compares on random ids and, where there are any, on reviews.</summary>
    /// <param name="batchOfReviews">Reads a batch of reviews of a size, padded in front; null for none.</param>
    /// <param name="threads">Most threads of either.</param>
    public static void Run(Func<int, int[]>? batchOfReviews, int threads)
    {
        set_num_threads(threads);
        var gemm = ProductGflops();
        Console.WriteLine();
        Console.WriteLine($"{threads} threads. A 2048 x 2048 x 2048 product of libtorch: {gemm:F0} GFLOP/s. Ratios: TorchSharp's time over ours, median (least - most).");
        Console.WriteLine("cell       units batch data              ours ms torch ms            ratio  flushed ms            ratio");
        List<Row> rows = [];
        foreach (var (units, batch) in new[] { (32, 128), (64, 128), (128, 128), (256, 128), (32, 16), (32, 512) })
        {
            foreach (var layer in new RecurrentLayer[] { new SimpleRnn(units), new Lstm(units), new Gru(units) })
            {
                rows.Add(Compare(layer, batch, "random ids", RandomIds(batch), masked: false, threads, gemm));
                if (batchOfReviews is not null && units == 32 && batch == 128)
                {
                    rows.Add(Compare(layer, batch, "reviews", batchOfReviews(batch), masked: false, threads, gemm));
                    rows.Add(Compare(layer, batch, "reviews, masked", batchOfReviews(batch), masked: true, threads, gemm));
                }
            }
        }

        var path = Path.Combine("artifacts", "bench", "training-step.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(rows, s_json));
    }

    private static Row Compare(RecurrentLayer layer, int batch, string data, int[] ids, bool masked, int threads, double gemm)
    {
        using var ours = new OwnSteps(layer, Words, Features, batch, masked, threads);
        using var torch = new TorchSteps(layer, Words, Features);
        using var tokens = tensor(ids, [batch, Length]);
        int[] classes = [.. Enumerable.Range(0, batch).Select(i => i % 2)];
        using var labels = tensor([.. classes.Select(c => (float)c)], [batch, 1]);
        var rounds = layer.Units > 64 || batch > 128 ? Rounds / 3 : Rounds;
        var plain = PairedTimes.Of(rounds, () => ours.Step(tokens, classes), () => torch.Step(tokens, labels));
        var flushed = PairedTimes.Of(rounds, () => ours.Step(tokens, classes), () => FlushToZero.While(() => torch.Step(tokens, labels)));
        var row = new Row(
            layer.GetType().Name, layer.Units, batch, Length, data, plain.First, plain.Second, plain.Ratio, plain.Least, plain.Most,
            flushed.Second, flushed.Ratio, flushed.Least, flushed.Most, Flops(layer, batch) / plain.First / 1e6, gemm);
        Console.WriteLine(FormattableString.Invariant(
            $"{row.Cell,-10} {row.Units,5} {row.Batch,5} {row.Data,-16} {row.OursMs,8:F1} {row.TorchMs,8:F1} {row.Ratio,6:F1} ({row.RatioMin:F1}-{row.RatioMax:F1}) {row.TorchFlushedMs,8:F1} {row.RatioFlushed,6:F1} ({row.RatioFlushedMin:F1}-{row.RatioFlushedMax:F1})"));
        return row;
    }

    private static int[] RandomIds(int batch)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, batch * Length).Select(_ => random.Next(1, Words))];
    }

    // Forward, and backward for what went in and for the kernel: three products each of the states, of which there
    // are as many as steps, and of the vectors of the tokens, which are projected once.
    private static double Flops(RecurrentLayer layer, int batch)
    {
        var columns = (double)layer.Units * (layer is Lstm ? 4 : layer is Gru ? 3 : 1);
        return 3 * 2 * columns * (((double)batch * Length * layer.Units) + (Math.Min(Words, batch * Length) * Features));
    }

    private static double ProductGflops()
    {
        using var scope = NewDisposeScope();
        var x = rand(2048, 2048);
        var times = PairedTimes.Of(5, () => x.matmul(x).Dispose(), () => x.matmul(x).Dispose());
        return 2 * Math.Pow(2048, 3) / times.First / 1e6;
    }

    private sealed record Row(
        string Cell, int Units, int Batch, int Length, string Data, double OursMs, double TorchMs, double Ratio, double RatioMin, double RatioMax,
        double TorchFlushedMs, double RatioFlushed, double RatioFlushedMin, double RatioFlushedMax, double Gflops, double GemmGflops);
}
