using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

public class NoiseShapeTests
{
    private const int Batch = 30;
    private const int Time = 20;
    private const int Features = 10;

    static NoiseShapeTests() => TorchLibrary.EnsureLoaded();

    [Theory]
    [InlineData(NoiseShape.Full, Batch, Time, Features)]
    [InlineData(NoiseShape.OneTime, Batch, 1, Features)]
    [InlineData(NoiseShape.OneFeature, Batch, Time, 1)]
    [InlineData(NoiseShape.OneBatch, 1, Time, Features)]
    [InlineData(NoiseShape.OneTime | NoiseShape.OneFeature, Batch, 1, 1)]
    public void Forward_Training_DropsAllAlongAnAxisOrNothing(NoiseShape shape, int batches, int times, int features)
    {
        using var scope = NewDisposeScope();
        var values = Drop(new Dropout(0.25) { NoiseShape = shape }, ones(Batch, Time, Features));

        // What is dropped is told by the first of every axis that is shared, and by nothing smaller.
        var draws = values.narrow(0, 0, batches).narrow(1, 0, times).narrow(2, 0, features);
        values.Values().ShouldBe(draws.expand(Batch, Time, Features).Values());
        draws.Values().Distinct().Order().ShouldBe([0, 4f / 3]);
        var spread = 5 * Math.Sqrt(0.25 * 0.75 / (batches * times * features));
        draws.Values().Average(value => value == 0 ? 1.0 : 0).ShouldBe(0.25, spread);
    }

    [Fact]
    public void Forward_OneTime_IsSpatialDropout()
    {
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(3, epoch: 1);
        var spatial = new CompiledSpatialDropout(new SpatialDropout1D(0.4)).Forward(new Flow(ones(Batch, Time, Features), null), pass).Values;

        Drop(new Dropout(0.4) { NoiseShape = NoiseShape.OneTime }, ones(Batch, Time, Features)).Values().ShouldBe(spatial.Values());
    }

    [Fact]
    public void Forward_VectorWithOneFeature_DropsWholeExamples()
    {
        using var scope = NewDisposeScope();

        var rows = Drop(new Dropout(0.5) { NoiseShape = NoiseShape.OneFeature }, ones(Batch, Features)).Values().Chunk(Features).ToList();

        rows.ShouldAllBe(row => row.All(value => value == row[0]));
        rows.Select(row => row[0]).Distinct().Order().ShouldBe([0, 2]);
    }

    private static Tensor Drop(Dropout layer, Tensor values)
    {
        using var pass = Pass.Training(3, epoch: 1);
        return new CompiledDropout(layer).Forward(new Flow(values, null), pass).Values;
    }
}
