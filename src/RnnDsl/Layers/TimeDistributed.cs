namespace RnnDsl;

/// <summary>
/// A <see cref="Dense"/> applied to every step of <c>(batch, time, features)</c>, and to sequences alone. What it
/// computes is what the Dense computes on a sequence, as in Keras; masks pass (those of Keras 3.16 end here, see
/// <see cref="RecurrentLayer"/>).
/// </summary>
/// <param name="Layer">
/// The layer; its name is not used. An activity regulariser is refused there, where Keras takes it and forgets it: give it
/// to this layer.
/// </param>
public sealed record TimeDistributed(Dense Layer) : Layer
{
    internal override string DefaultName => "time_distributed";

    internal override TensorSpec Infer(TensorSpec input, LayerFindings findings)
    {
        if (!Layer.ActivityRegularizer.IsNone)
        {
            findings.Add(DiagnosticCode.BadRegularizer, $"{nameof(Layer)}.{nameof(ActivityRegularizer)} is {Layer.ActivityRegularizer}, and there it does nothing.", $"Give it to the {nameof(TimeDistributed)} itself.");
        }

        return Layer.Infer(findings.NeedSequence(input), findings);
    }

    internal override bool WeightsUnknown(TensorSpec input) => Layer.WeightsUnknown(input);

    internal override ValueList<WeightSpec> WeightsFor(TensorSpec input) => Layer.WeightsFor(input);
}
