namespace RnnDsl;

/// <summary>What was measured in one epoch.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Loss">Mean loss over the epoch's batches, penalties of regularisers included, the weights changing meanwhile.</param>
/// <param name="Accuracy">Share of examples classified rightly, likewise.</param>
/// <param name="ValidationLoss">Mean loss over the validation part after the epoch, with penalties; null without one.</param>
/// <param name="ValidationAccuracy">Share of the validation part classified rightly; null without one.</param>
/// <param name="Seconds">How long the epoch took, validation included.</param>
public sealed record EpochResult(
    int Epoch,
    double Loss,
    double Accuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double Seconds)
{
    /// <summary>The epoch in one line.</summary>
    public override string ToString()
    {
        var validation = ValidationLoss is { } loss && ValidationAccuracy is { } accuracy
            ? FormattableString.Invariant($"  val_loss {loss:F4}  val_acc {accuracy:F4}")
            : "";
        return FormattableString.Invariant($"Epoch {Epoch,3}  {Seconds,6:F1} s  loss {Loss:F4}  acc {Accuracy:F4}{validation}");
    }
}
