using System.Text.Json;

namespace RnnDsl;

/// <summary>The labels in the metadata of a cached data set: the names of classes as a list, of numbers with their type.</summary>
internal static class LabelText
{
    public static string Write(Labels labels) => labels is ClassLabels
        ? JsonSerializer.Serialize(labels.Names, ModelJson.Options)
        : JsonSerializer.Serialize(labels, ModelJson.Options);

    public static Labels Read(string text) => text.StartsWith('[')
        ? new ClassLabels(JsonSerializer.Deserialize<ValueList<string>>(text, ModelJson.Options)!)
        : JsonSerializer.Deserialize<Labels>(text, ModelJson.Options)!;
}
