namespace RnnDsl.Kernels;

/// <summary>The loss of one example, as training has it but in double precision.</summary>
/// <param name="loss">The loss, of the labels that the model was trained with.</param>
internal sealed class ExampleLoss(Loss loss)
{
    /// <summary>The loss.</summary>
    /// <param name="outputs">What the model gives for the example, logits where the loss takes them.</param>
    /// <param name="targets">What the examples should give.</param>
    /// <param name="example">Position of the example.</param>
    public double Of(ReadOnlySpan<float> outputs, Targets targets, int example) => (loss, targets) switch
    {
        (BinaryCrossentropy binary, ClassTargets classes) => CrossEntropy.Of(binary, outputs[0], classes.Classes[example]),
        (CategoricalCrossentropy categorical, ClassTargets classes) => CrossEntropy.Of(categorical, categorical.LabelSmoothing, outputs, classes.Classes[example]),
        (SparseCategoricalCrossentropy sparse, ClassTargets classes) => CrossEntropy.Of(sparse, 0, outputs, classes.Classes[example]),
        (MeanSquaredError, NumberTargets numbers) => NumberErrors.Squared(outputs, numbers[example]),
        (MeanAbsoluteError, NumberTargets numbers) => NumberErrors.Absolute(outputs, numbers[example]),
        (Huber huber, NumberTargets numbers) => NumberErrors.Huber(huber.Delta, outputs, numbers[example]),
        _ => throw new NotSupportedException($"No case computes {loss.GetType().Name} of {targets.GetType().Name}."),
    };
}
