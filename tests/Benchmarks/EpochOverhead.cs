using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>
/// An epoch at the sizes of the chapter beside its bare steps (forward, loss, backward, update) on batches that are
/// there already: what reading, metrics and progress add.
/// </summary>
internal static class EpochOverhead
{
    private const int Batch = 128;
    private const int Steps = 16;
    private const int Length = 500;
    private const int Rounds = 9;

    public static void Run()
    {
        var data = RandomReviews.Make(Batch * Steps, words: 10_000, Length);
        using var scope = NewDisposeScope();
        Tensor[] ids = [.. Enumerable.Range(0, Steps).Select(step => tensor(Ids(data, step), [Batch, Length]))];
        int[][] classes = [.. data.Training.Classes.Chunk(Batch)];
        Console.WriteLine();
        Console.WriteLine("cell        bare ms/step   epoch ms/step   ratio    min    max");
        foreach (var (name, layer) in new (string, RecurrentLayer)[] { ("SimpleRnn", new SimpleRnn(32)), ("Lstm", new Lstm(32)), ("Gru", new Gru(32)) })
        {
            var model = Rnn.Sequential().Embedding(10_000, 32).Add(layer);
            var options = new TrainingOptions { Epochs = 1, BatchSize = Batch, Shuffle = false };
            var times = PairedTimes.Of(
                Rounds, () => BareSteps(layer, ids, classes), () => model.Train(data, options).History.Epochs[0].Seconds * 1000 / Steps);
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-10} {times.First,13:F1} {times.Second,15:F1} {times.Ratio,7:F3} {times.Least,6:F3} {times.Most,6:F3}"));
        }
    }

    private static double BareSteps(RecurrentLayer layer, Tensor[] ids, int[][] classes)
    {
        using var steps = new OwnSteps(layer, 10_000, 32, Batch, masked: false, Environment.ProcessorCount);
        return PairedTimes.Milliseconds(() => Array.ForEach([.. ids.Zip(classes)], batch => steps.Step(batch.First, batch.Second))) / Steps;
    }

    private static int[] Ids(Dataset data, int step) =>
        [.. Enumerable.Range(step * Batch, Batch).SelectMany(row => ((TokenSequences)data.Training.Inputs)[row].ToArray())];
}
