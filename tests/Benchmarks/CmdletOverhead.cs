namespace RnnDsl.Benchmarks;

/// <summary>A whole training through Start-Training beside the same through C#, and with progress beside without.</summary>
internal static class CmdletOverhead
{
    private const int Rounds = 21;

    public static void Run()
    {
        using var session = new EngineSession();
        Console.WriteLine("A training of random ids through C#, through Start-Training, and through Start-Training without progress, in turn.");
        Console.WriteLine("On a machine that does other things too, the ratios of processor times hold where those of times do not.");
        Console.WriteLine("case                                         C# s  cmdlet s  cmdlet / C#           progress on / off     the same of processor times");
        Compare(session, "LSTM 32, 500 steps, batches of 128, 100 steps", Chapter.Model(new Lstm(Chapter.Units)), RandomReviews.Make(6_400), new TrainingOptions { Epochs = 2, BatchSize = Chapter.Batch });
        Compare(session, "GRU 8, 10 steps, batches of 32, 4,500 steps", Rnn.Sequential().Embedding(100, 8).Gru(8).Dense(1, Activation.Sigmoid), Short(9_600), new TrainingOptions { Epochs = 15 });
    }

    private static void Compare(EngineSession session, string name, ModelDescription model, Dataset data, TrainingOptions options)
    {
        session.Set("model", model);
        session.Set("data", data with { Defaults = options });
        var ways = new Func<double>[] { InCSharp, () => InTheEngine("Continue"), () => InTheEngine("SilentlyContinue") };
        InterleavedTimes.Of(3, ways);
        var processor = new List<double[]>();
        var times = InterleavedTimes.Of(Rounds, [() => { processor.Add([0, 0, 0]); return Timed(0); }, () => Timed(1), () => Timed(2)]);
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-44} {times.MillisecondsOf(0) / 1000,6:F2} {times.MillisecondsOf(1) / 1000,8:F2}  {Exact(times.Ratio(1, 0)),-20}  {Exact(times.Ratio(1, 2)),-20}  {Exact(Ratio(0))}, {Exact(Ratio(2))}"));

        double Timed(int way)
        {
            var before = Environment.CpuUsage.TotalTime;
            var wall = ways[way]();
            processor[^1][way] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            return wall;
        }

        Spread Ratio(int toWay) => Spread.Of(processor.Select(round => round[1] / round[toWay]));

        double InCSharp() => InterleavedTimes.Milliseconds(() => model.Train(data, options));

        double InTheEngine(string progress) => InterleavedTimes.Milliseconds(() => session.Run($"$ProgressPreference = '{progress}'; $null = $model | Start-Training $data"));
    }

    private static string Exact(Spread spread) => FormattableString.Invariant($"{spread.Median:F3} ({spread.Least:F2}-{spread.Most:F2})");

    private static Dataset Short(int count)
    {
        var random = new Random(1);
        var encoder = new TextEncoder(new Vocabulary([.. Enumerable.Range(Vocabulary.FirstTokenId, 100 - Vocabulary.FirstTokenId).Select(id => $"w{id}")]), TextUnit.Word) { Length = 10 };
        var ids = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 10).Select(_ => random.Next(1, 100)).ToArray());
        var examples = new Examples(TokenSequences.Of(ids), [.. Enumerable.Range(0, count).Select(_ => random.Next(2))]);
        return new Dataset("short", encoder, new ClassLabels(["negative", "positive"]), examples, examples.Slice(0, 0));
    }
}
