using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>What was measured in one epoch.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Loss">Mean loss over the epoch's batches, penalties of regularisers included, the weights changing meanwhile.</param>
/// <param name="Metrics">The metrics over the epoch's examples, likewise, in the order of <see cref="TrainingOptions.Metrics"/>.</param>
/// <param name="ValidationLoss">Mean loss over the validation part after the epoch, with penalties; null without one.</param>
/// <param name="ValidationMetrics">The metrics over the validation part after the epoch; none without one.</param>
/// <param name="Seconds">How long the epoch took, validation included.</param>
[JsonConverter(typeof(EpochResultJsonConverter))]
public sealed record EpochResult(
    int Epoch,
    double Loss,
    ValueList<MetricValue> Metrics,
    double? ValidationLoss,
    ValueList<MetricValue> ValidationMetrics,
    double Seconds)
{
    /// <summary>The accuracy over the epoch's examples; null where it was not measured.</summary>
    public double? Accuracy => MeasuredValues.Find(Metrics, AccuracyName);

    /// <summary>The accuracy over the validation part; null where it was not measured.</summary>
    public double? ValidationAccuracy => MeasuredValues.Find(ValidationMetrics, AccuracyName);

    private static string AccuracyName => new Accuracy().Name;

    /// <summary>What was measured by the name that Keras has for it.</summary>
    /// <param name="name"><c>loss</c> or the name of a metric; those of the validation part begin with <c>val_</c>.</param>
    /// <exception cref="ArgumentException">Nothing of this name was measured; the message names what was.</exception>
    public double Metric(string name) => MeasuredValues.Get(name, All());

    /// <summary>The epoch in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"Epoch {Epoch,3}  {MetricNames.Seconds(Seconds),6} s{string.Concat(All().Select(value => $"  {value}"))}");

    private IEnumerable<MetricValue> All() =>
    [
        new(MetricNames.Loss, Loss),
        .. Metrics,
        .. ValidationLoss is { } loss ? [new(MetricNames.OfValidation + MetricNames.Loss, loss)] : Array.Empty<MetricValue>(),
        .. ValidationMetrics.Select(value => value with { Name = MetricNames.OfValidation + value.Name }),
    ];
}
