using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Fit.Optimizers;
using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>One update of all weights, in one pass and as tensor operations, each beside the other.</summary>
internal static class WeightUpdates
{
    private const double Seconds = 1;

    // The other weights of the chapter's model are those of Lstm(32) and Dense(1).
    private static readonly long[][] s_lstm = [[32, 128], [32, 128], [128], [32, 1], [1]];

    public static void Run()
    {
        Console.WriteLine("update    embedding      rows in batch   ours ms   tensor operations ms             ratio");
        foreach (var (words, features) in new[] { (10_000, 32), (20_000, 128) })
        {
            foreach (var share in new[] { 1.0, 0.5 })
            {
                Compare(new RmsProp(), words, features, share);
                Compare(new Adam(), words, features, share);
            }
        }
    }

    private static void Compare(Optimizer optimizer, int words, int features, double share)
    {
        // As a training of small layers has it: libtorch's threads wait for one another.
        using var threads = NativeThreads.Use(1);
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        long[][] shapes = [[words, features], .. s_lstm];
        Tensor[] gradients = [.. shapes.Select(shape => randn(shape).mul_(1e-3))];
        gradients[0].mul_(rand(words, 1).lt(share));
        Tensor[] Start() => [.. shapes.Select(shape => randn(shape).mul_(0.05))];
        using var ours = WeightUpdate.Of(optimizer, Start());
        var theirs = new TensorOperationUpdate(optimizer, Start());
        var times = InterleavedTimes.Of(Seconds, () => ours.Step(gradients), () => theirs.Step(gradients));
        Console.WriteLine(FormattableString.Invariant(
            $"{optimizer.GetType().Name,-9} {words + " x " + features,-14} {share,13:P0} {times.MillisecondsOf(0),9:F3} {times.MillisecondsOf(1),22:F3} {times.Ratio(1, 0),17}"));
    }
}
