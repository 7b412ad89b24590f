using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RnnDsl;

/// <summary>The layers of a model in a few words: <c>Embedding(32) -> Lstm(32) -> Dense(1)</c>.</summary>
internal static class LayersText
{
    public static string Of(ModelDescription model) => string.Join(" -> ", model.Layers.Select(Of));

    /// <summary>A layer and its size.</summary>
    public static string Of(Layer layer) => $"{layer.GetType().Name}{Size(layer)}";

    /// <summary>The options of a layer that are not its defaults.</summary>
    public static string Options(Layer layer)
    {
        var all = Json(layer);
        string[] needed = [.. layer.GetType().GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!)];
        var usual = Json(Bare(all, needed).Deserialize<Layer>(ModelJson.Options)!);
        return string.Join(", ", all
            .Where(option => !JsonNode.DeepEquals(option.Value, usual[option.Key]))
            .Select(option => $"{OptionDifferences.Words(option.Key)} {Shown(option.Value)}"));
    }

    private static JsonObject Json(Layer layer) => JsonSerializer.SerializeToNode(layer, ModelJson.Options)!.AsObject();

    private static JsonObject Bare(JsonObject all, string[] needed) =>
        new(all.Where(option => option.Key == "type" || needed.Contains(option.Key, StringComparer.OrdinalIgnoreCase)).Select(option => KeyValuePair.Create(option.Key, option.Value?.DeepClone())));

    private static string Shown(JsonNode? value) => value is JsonObject several
        ? string.Join(' ', several.Select(option => option.Key == "type" ? $"{option.Value}" : $"{OptionDifferences.Words(option.Key)} {option.Value}"))
        : $"{value}";

    private static string Size(Layer layer) => layer switch
    {
        Embedding embedding => $"({embedding.OutputDim})",
        RecurrentLayer recurrent => $"({recurrent.Units})",
        Dense dense => $"({dense.Units})",
        Bidirectional both => $"({Of(both.Layer)})",
        TimeDistributed each => $"({Of(each.Layer)})",
        Dropout dropout => string.Create(CultureInfo.InvariantCulture, $"({dropout.Rate})"),
        SpatialDropout1D dropout => string.Create(CultureInfo.InvariantCulture, $"({dropout.Rate})"),
        _ => "",
    };
}
