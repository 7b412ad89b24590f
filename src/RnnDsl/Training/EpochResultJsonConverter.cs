using System.Text.Json;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// Writes an <see cref="EpochResult"/> with all its metrics; reads those too that files of the first version have, with an
/// accuracy and no other.
/// </summary>
internal sealed class EpochResultJsonConverter : JsonConverter<EpochResult>
{
    public override EpochResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
        return new(
            stored.Epoch,
            stored.Loss,
            [.. stored.Metrics, .. AccuracyOf(stored.Accuracy)],
            stored.ValidationLoss,
            [.. stored.ValidationMetrics, .. AccuracyOf(stored.ValidationAccuracy)],
            stored.Seconds);
    }

    public override void Write(Utf8JsonWriter writer, EpochResult value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new Stored(value.Epoch, value.Loss, value.ValidationLoss, value.Seconds) { Metrics = value.Metrics, ValidationMetrics = value.ValidationMetrics },
        options);

    private static IEnumerable<MetricValue> AccuracyOf(double? value) => value is { } accuracy ? [new(new Accuracy().Name, accuracy)] : [];

    private sealed record Stored(int Epoch, double Loss, double? ValidationLoss, double Seconds)
    {
        public ValueList<MetricValue> Metrics { get; init; } = [];

        public ValueList<MetricValue> ValidationMetrics { get; init; } = [];

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? Accuracy { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? ValidationAccuracy { get; init; }
    }
}
