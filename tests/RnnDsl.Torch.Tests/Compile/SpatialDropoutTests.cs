using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

public class SpatialDropoutTests
{
    private const int Batch = 50;
    private const int Time = 4;
    private const int Features = 40;

    [Fact]
    public void Forward_Training_DropsWholeFeatures()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(5, epoch: 1);
        var flow = new Flow(ones(Batch, Time, Features), null);

        var values = new CompiledSpatialDropout(new SpatialDropout1D(0.25)).Forward(flow, pass).Values;

        var steps = values.transpose(1, 2).Values().Chunk(Time).ToList();
        steps.ShouldAllBe(feature => feature.All(value => value == feature[0]));
        steps.Select(feature => feature[0]).Distinct().Order().ShouldBe([0, 4f / 3]);
        steps.Average(feature => feature[0] == 0 ? 1.0 : 0).ShouldBe(0.25, 0.04);
        steps.Chunk(Features).Select(example => string.Concat(example.Select(feature => feature[0] == 0 ? '0' : '1'))).ShouldBeUnique();
    }

    [Fact]
    public void Forward_NotTraining_ChangesNothing()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        var flow = new Flow(ones(Batch, Time, Features), null);

        new CompiledSpatialDropout(new SpatialDropout1D(0.25)).Forward(flow, Pass.Inference).Values.Values().ShouldAllBe(value => value == 1);
    }
}
