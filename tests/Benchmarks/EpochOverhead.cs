using System.Diagnostics;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Fit.Optimizers;
using RnnDsl.Torch.Native;
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
    private const int Pairs = 9;

    public static void Run()
    {
        TorchLibrary.EnsureLoaded();
        var data = RandomReviews.Make(Batch * Steps, words: 10_000, length: 500);
        Console.WriteLine();
        Console.WriteLine("cell        epoch ms/step   bare ms/step   median ratio    min    max");
        foreach (var (name, layer) in new (string, RecurrentLayer)[] { ("SimpleRnn", new SimpleRnn(32)), ("Lstm", new Lstm(32)), ("Gru", new Gru(32)) })
        {
            var model = Rnn.Sequential().Embedding(10_000, 32).Add(layer).For(data);
            var options = new TrainingOptions { Epochs = 1, BatchSize = Batch, Shuffle = false };
            var pairs = Enumerable.Range(0, Pairs).Select(_ => (Epoch: Epoch(model, data, options), Bare: BareSteps(model, data, options))).Skip(1).ToArray();
            double[] ratios = [.. pairs.Select(pair => pair.Epoch / pair.Bare).Order()];
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-10} {Median(pairs.Select(p => p.Epoch)),14:F1} {Median(pairs.Select(p => p.Bare)),14:F1} {Median(ratios),14:F3} {ratios[0],6:F3} {ratios[^1],6:F3}"));
        }
    }

    private static double Epoch(ModelDescription model, Dataset data, TrainingOptions options) =>
        model.Train(data, options).History.Epochs[0].Seconds * 1000 / Steps;

    private static double BareSteps(ModelDescription model, Dataset data, TrainingOptions options)
    {
        using var threads = NativeThreads.Use(NativeThreads.For(model, Batch));
        using var compiled = CompiledModel.Compile(model, model.DrawWeights(options.Seed));
        using var update = WeightUpdate.Of(options.Optimizer, compiled.Parameters);
        using var random = new Generator(1);
        var (pass, loss) = (Pass.Training(random), new BatchLoss(new BinaryCrossentropy()));
        Batch[] batches = [.. Enumerable.Range(0, Steps).Select(i => new Batch(data.Training, Batch, 500, []))];
        for (var i = 0; i < Steps; i++)
        {
            batches[i].Fill([.. Enumerable.Range(i * Batch, Batch)]);
        }

        var clock = Stopwatch.StartNew();
        foreach (var batch in batches)
        {
            using var scope = NewDisposeScope();
            var value = loss.Mean(compiled.Forward(batch.Inputs(), pass), batch.Targets, batch.Weights);
            var gradients = autograd.grad([value], [.. compiled.Parameters]);
            using var _ = no_grad();
            update.Step([.. gradients]);
        }

        var elapsed = clock.Elapsed.TotalMilliseconds / Steps;
        Array.ForEach(batches, batch => batch.Dispose());
        return elapsed;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);
}
