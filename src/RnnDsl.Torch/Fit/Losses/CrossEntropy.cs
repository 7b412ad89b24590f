using RnnDsl.Torch.Compile;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace RnnDsl.Torch.Fit.Losses;

/// <summary>Cross-entropies of a batch, an example each <c>(batch)</c>.</summary>
internal static class CrossEntropy
{
    private const double Clip = 1e-7;

    /// <summary>Of one output an example, the probability of the second class or its logit.</summary>
    public static Tensor Of(BinaryCrossentropy loss, Tensor outputs, ClassTargets targets)
    {
        var y = tensor([.. targets.Classes.Select(c => (float)c)], [targets.Count, 1]).to(outputs.dtype);
        if (loss.LabelSmoothing > 0)
        {
            y = y.mul(Scalars.Of(1 - loss.LabelSmoothing)).Plus(0.5 * loss.LabelSmoothing);
        }

        if (loss.FromLogits)
        {
            return functional.binary_cross_entropy_with_logits(outputs, y, reduction: Reduction.None).squeeze(1);
        }

        var clipped = outputs.clamp(Scalars.Of(Clip), Scalars.Of(1 - Clip));
        return y.mul(clipped.log()).Plus(y.neg().Plus(1).mul(clipped.neg().Plus(1).log())).neg().squeeze(1);
    }

    /// <summary>Of an output a class, the probabilities or their logits; of smoothing the right class keeps 1 - smoothing.</summary>
    public static Tensor Of(ClassLoss loss, double smoothing, Tensor outputs, ClassTargets targets)
    {
        var logs = loss.FromLogits
            ? functional.log_softmax(outputs, 1)
            : outputs.div(outputs.sum(1, keepdim: true)).clamp(Scalars.Of(Clip), Scalars.Of(1 - Clip)).log();
        var right = logs.gather(1, tensor([.. targets.Classes.Select(c => (long)c)], [targets.Count, 1])).squeeze(1);
        return (smoothing > 0 ? right.mul(Scalars.Of(1 - smoothing)).add(logs.mean([1]), Scalars.Of(smoothing)) : right).neg();
    }
}
