using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>Where a layer has a seed it drops by that alone.</summary>
public class DropoutSeedTests
{
    private const int Count = 200;

    static DropoutSeedTests() => TorchLibrary.EnsureLoaded();

    [Fact]
    public void Forward_OwnSeed_DropsTheSameWhateverTheSeedOfTheTraining()
    {
        var layer = new Dropout(0.5) { Seed = 4 };

        Epoch(1, 1, layer).ShouldBe(Epoch(2, 1, layer));
        Epoch(1, 1, layer).ShouldNotBe(Epoch(1, 1, layer with { Seed = 5 }));
        Epoch(1, 1, new Dropout(0.5)).ShouldNotBe(Epoch(2, 1, new Dropout(0.5)));
    }

    [Fact]
    public void Forward_OwnSeed_DrawsAnewInEveryBatchAndEpoch()
    {
        var batches = Epoch(1, 1, new Dropout(0.5) { Seed = 4 }).Concat(Epoch(1, 2, new Dropout(0.5) { Seed = 4 }));

        batches.Select(batch => string.Join(',', batch)).ShouldBeUnique();
    }

    [Fact]
    public void Forward_TwoLayersOfOneSeed_DropTheSame()
    {
        var layer = new Dropout(0.5) { Seed = 4 };

        var both = Epoch(1, 1, layer, layer);

        both[0].ShouldBe(both[1]);
    }

    [Fact]
    public void Forward_LayerWithASeed_ShiftsNoOtherLayersDraws()
    {
        var without = Epoch(1, 1, new Dropout(0.3), new Dropout(0.4));

        var with = Epoch(1, 1, new Dropout(0.3), new Dropout(0.5) { Seed = 4 }, new Dropout(0.4));

        new[] { with[0], with[2], with[3], with[5] }.ShouldBe(without);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(null, false)]
    public void Forward_BothDirections_DropTheSameWithASeed(int? seed, bool same)
    {
        // On an input that is the same at all steps two directions of the same weights differ in what they drop alone.
        var layer = new Bidirectional(new Gru(5) { Dropout = 0.5, RecurrentDropout = 0.5, Seed = seed });
        var model = Rnn.Sequential(TensorSpec.Sequence(8)).Add(layer);
        ValueList<ValueList<float>> weights = [.. model.DrawWeights(1).Take(3).Select(weight => weight.Values)];
        using var scope = NewDisposeScope();
        using var compiled = new CompiledBidirectional(layer, 8, weights.Concat(weights), masked: false, CompileOptions.Default);
        using var pass = Pass.Training(1, epoch: 1);

        var output = compiled.Forward(new Flow(ones(3, 4, 8), null), pass).Values;

        output.narrow(1, 0, 5).Values().SequenceEqual(output.narrow(1, 5, 5).Values()).ShouldBe(same);
    }

    // What every layer gives for ones, in two batches of an epoch.
    private static float[][] Epoch(int seed, int epoch, params Dropout[] layers)
    {
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(seed, epoch);
        CompiledDropout[] compiled = [.. layers.Select(layer => new CompiledDropout(layer))];
        return [.. Enumerable.Range(0, 2).SelectMany(_ => compiled.Select(layer => layer.Forward(new Flow(ones(Count, 1), null), pass).Values.Values()))];
    }
}
