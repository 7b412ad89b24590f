namespace RnnDsl;

/// <summary>
/// The area under the curve of recall over the share of false alarms, at Keras' 200 thresholds evenly from 0 to 1 with
/// straight lines between. Of two classes that of the probability of the second; of more, every class of every example is
/// a decision of its own, as in Keras.
/// </summary>
public sealed record Auc : ClassMetric
{
    /// <inheritdoc/>
    public override string Name => "auc";

    internal override string Label => "AUC";
}
