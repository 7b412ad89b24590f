using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit.Optimizers;
using RnnDsl.Torch.Native;
using RnnDsl.Torch.Tests.Compile;
using TorchSharp;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Updates work in the memory of libtorch's tensors, and elsewhere where they cannot.</summary>
public class WeightUpdateTests
{
    private const int Rows = 700;
    private const int Columns = 300;

    public WeightUpdateTests() => TorchLibrary.EnsureLoaded();

    [Fact]
    public void Step_ContiguousFloats_MakesNoTensorAndAllocatesNothing()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        Tensor[] weights = [Tensors.Trained(Compiled.Noise(Rows * Columns), Rows, Columns), Tensors.Trained([1, 2, 3], 3)];
        Tensor[] gradients = [.. weights.Select(weight => ones_like(weight))];
        using var update = WeightUpdate.Of(new Adam { GlobalClipNorm = 1 }, weights);
        var (made, allocated) = (Made(), new List<long>());
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var step = 0; step < 10; step++)
            {
                update.Step(gradients);
            }

            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // The pool of threads may allocate now and then.
        allocated.Min().ShouldBe(0);
        Made().ShouldBe(made);
    }

    [Fact]
    public void Step_OtherTensors_MoveAsContiguousFloatsDo()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var start = tensor(Compiled.Noise(Rows * Columns, 1), [Rows, Columns]);
        var gradient = tensor(Compiled.Noise(Rows * Columns, 2), [Rows, Columns]);
        var expected = Moved(start, gradient);

        Moved(start, Transposed(gradient)).ShouldBe(expected);
        Moved(Transposed(start), gradient).ShouldBe(expected);
        Moved(start.to(ScalarType.Float64), gradient.to(ScalarType.Float64)).ShouldBe(expected);
    }

    [Fact]
    public void Step_OtherTensors_LeavesNoTensorBehind()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var weight = Transposed(zeros(Rows, Columns));
        var gradient = Transposed(ones(Rows, Columns));
        using var update = WeightUpdate.Of(new RmsProp(), [weight]);
        update.Step([gradient]);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        update.Step([gradient]);

        DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    // The same values in another order of memory.
    private static Tensor Transposed(Tensor tensor) => tensor.t().contiguous().t();

    private static long Made()
    {
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        return statistics.CreatedInScopeCount + statistics.CreatedOutsideScopeCount;
    }

    private static float[] Moved(Tensor start, Tensor gradient)
    {
        var weight = start.clone();
        using var update = WeightUpdate.Of(new RmsProp(0.01), [weight]);
        update.Step([gradient]);
        update.Step([gradient]);
        return weight.to(ScalarType.Float32).Values();
    }
}
