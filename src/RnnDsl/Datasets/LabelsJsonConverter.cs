using System.Text.Json;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>Writes <see cref="Labels"/> with their type; labels without one, as files of the first version have them, are classes.</summary>
internal sealed class LabelsJsonConverter : JsonConverter<Labels>
{
    private const string Classes = "classes";
    private const string Numbers = "numbers";

    public override Labels Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
        return stored.Type switch
        {
            Classes => new ClassLabels(stored.Names),
            Numbers => new NumberLabels(stored.Names),
            _ => throw new JsonException($"There are no labels of type '{stored.Type}'."),
        };
    }

    public override void Write(Utf8JsonWriter writer, Labels value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Stored(value.Names, value is NumberLabels ? Numbers : Classes), options);

    private sealed record Stored(ValueList<string> Names, string Type = Classes);
}
