using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit.Losses;

/// <summary>What numbers are off, the mean of an example each <c>(batch)</c>.</summary>
internal static class NumberErrors
{
    public static Tensor Squared(Tensor outputs, NumberTargets targets) => Errors(outputs, targets).Squared().mean([1]);

    public static Tensor Absolute(Tensor outputs, NumberTargets targets) => Errors(outputs, targets).abs().mean([1]);

    public static Tensor Huber(double delta, Tensor outputs, NumberTargets targets)
    {
        var size = Errors(outputs, targets).abs();
        return where(size.le(Scalars.Of(delta)), size.Squared().mul(Scalars.Of(0.5)), size.mul(Scalars.Of(delta)).sub(Scalars.Of(0.5 * delta * delta))).mean([1]);
    }

    private static Tensor Errors(Tensor outputs, NumberTargets targets) =>
        outputs.sub(tensor(targets.Values.AsSpan().ToArray(), [targets.Count, targets.Size]).to(outputs.dtype));
}
