using System.Text.Json;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>Writes a <see cref="MonitoredQuantity"/> as its name; files of the first version have <c>validation_loss</c>.</summary>
internal sealed class MonitoredQuantityJsonConverter : JsonConverter<MonitoredQuantity>
{
    public override MonitoredQuantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("The name of a quantity was expected."));

    public override void Write(Utf8JsonWriter writer, MonitoredQuantity value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
