using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit.Losses;

/// <summary>The loss of a batch and what its outputs mean.</summary>
/// <param name="loss">The loss, of the labels that are trained with.</param>
internal sealed class BatchLoss(Loss loss)
{
    /// <summary>The sum of the weighted losses of the examples over their number.</summary>
    /// <param name="outputs">The output of the model <c>(batch, units)</c>.</param>
    /// <param name="targets">What it should be.</param>
    /// <param name="weights">What each example's loss is multiplied by; empty for nothing.</param>
    public Tensor Mean(Tensor outputs, Targets targets, float[] weights)
    {
        var each = Each(outputs, targets);
        return (weights.Length == 0 ? each : each.mul(tensor(weights).to(each.dtype))).mean();
    }

    /// <summary>What metrics look at: numbers, or probabilities even where the outputs are logits.</summary>
    public Tensor Readable(Tensor outputs) =>
        !loss.TakesLogits ? outputs : outputs.shape[1] == 1 ? outputs.sigmoid() : outputs.softmax(1);

    private Tensor Each(Tensor outputs, Targets targets) => (loss, targets) switch
    {
        (BinaryCrossentropy binary, ClassTargets classes) => CrossEntropy.Of(binary, outputs, classes),
        (CategoricalCrossentropy categorical, ClassTargets classes) => CrossEntropy.Of(categorical, categorical.LabelSmoothing, outputs, classes),
        (SparseCategoricalCrossentropy sparse, ClassTargets classes) => CrossEntropy.Of(sparse, 0, outputs, classes),
        (MeanSquaredError, NumberTargets numbers) => NumberErrors.Squared(outputs, numbers),
        (MeanAbsoluteError, NumberTargets numbers) => NumberErrors.Absolute(outputs, numbers),
        (Huber huber, NumberTargets numbers) => NumberErrors.Huber(huber.Delta, outputs, numbers),
        _ => throw new NotSupportedException($"No case computes {loss.GetType().Name} of {targets.GetType().Name}."),
    };
}
