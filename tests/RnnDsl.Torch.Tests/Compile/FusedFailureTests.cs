using RnnDsl.Kernels;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent.Fused;
using RnnDsl.Torch.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>What fails in the kernels below libtorch comes out above it.</summary>
public class FusedFailureTests
{
    private const int Features = 2;
    private static readonly SimpleRnn s_layer = new(3);

    [Fact]
    public void Gradients_WayBackFails_ThrowsItFromWhereItWasThrown()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(1, epoch: 1);
        var call = Call(pass, differentiates: true);
        var loss = FusedFunction.Apply([call])[0].sum();

        var failure = Should.Throw<NotSupportedException>(() => pass.Gradients(loss, call.Inputs));

        failure.Message.ShouldBe("full");
        failure.StackTrace!.ShouldContain(nameof(Refuse));
    }

    [Fact]
    public void Gradients_OneOfTwoWaysBackFails_ThrowsItToo()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(1, epoch: 1);
        var (below, above) = (Call(pass, differentiates: true), Call(pass, differentiates: true));
        var loss = FusedFunction.Apply([below])[0].sum().add(FusedFunction.Apply([above])[0].sum());

        Should.Throw<NotSupportedException>(() => pass.Gradients(loss, [.. below.Inputs, .. above.Inputs])).Message.ShouldBe("full");
    }

    [Fact]
    public void Gradients_WayBackFails_LeavesNoTensorBehind()
    {
        TorchLibrary.EnsureLoaded();
        Fail();
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        Fail();

        DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount.ShouldBe(before);

        static void Fail()
        {
            using var scope = NewDisposeScope();
            using var pass = Pass.Training(1, epoch: 1);
            var call = Call(pass, differentiates: true);
            var loss = FusedFunction.Apply([call])[0].sum();
            Should.Throw<NotSupportedException>(() => pass.Gradients(loss, call.Inputs));
        }
    }

    [Fact]
    public void Apply_WayForthFails_ThrowsIt()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(1, epoch: 1);

        Should.Throw<NotSupportedException>(() => FusedFunction.Apply([Call(pass, differentiates: false)]));
    }

    // Its memory is refused by whom it is given back to, which is the last thing either way does.
    private static FusedCall Call(Pass pass, bool differentiates) => new(new RecurrentRun(s_layer, Features, threads: 1, apart: false), Refuse)
    {
        Layer = s_layer,
        Inputs = [Trained(4, 5, Features), Trained(Features, s_layer.Units), Trained(s_layer.Units, s_layer.Units), Trained(s_layer.Units)],
        Differentiates = differentiates,
        DifferentiatesValues = true,
        Pass = pass,
    };

    private static Tensor Trained(params long[] shape) => ones(shape, requires_grad: true);

    private static void Refuse(RecurrentRun run) => throw new NotSupportedException("full");
}
