using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RnnDsl;

/// <summary>What sets the options of one of several trainings apart, in a few words: <c>learning rate 0.01, batch size 64</c>.</summary>
internal static partial class OptionDifferences
{
    private const string Type = "type";

    /// <summary>A text for each; empty where all have the same options.</summary>
    public static ValueList<string> Of(IReadOnlyList<TrainingOptions> options)
    {
        List<Dictionary<string, string>> all = [.. options.Select(one => Flat(JsonSerializer.SerializeToNode(one, ModelJson.Options)!, "").ToDictionary())];
        var differing = all.SelectMany(one => one.Keys).Distinct().Where(path => all.Select(one => one.GetValueOrDefault(path)).Distinct().Count() > 1).ToList();
        // Of things of two types the options say nothing that could be compared.
        var types = differing.Where(path => path.EndsWith($".{Type}", StringComparison.Ordinal)).Select(path => path[..^Type.Length]).ToList();
        var told = differing.Where(path => !types.Any(type => path.StartsWith(type, StringComparison.Ordinal) && path != $"{type}{Type}")).ToList();
        return [.. all.Select(one => string.Join(", ", told.Where(one.ContainsKey).Select(path => $"{Words(path)} {one[path]}")))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(JsonNode? node, string path) => node switch
    {
        JsonObject one => one.SelectMany(property => Flat(property.Value, path.Length > 0 ? $"{path}.{property.Key}" : property.Key)),
        JsonArray { Count: > 0 } several when several.All(item => item is JsonObject) => several.SelectMany((item, i) => Flat(item, $"{path}.{i}")),
        JsonArray several => [new(path, string.Join(' ', several))],
        _ => [new(path, $"{node}")],
    };

    /// <summary>What the end of a path is called: <c>optimizer.learningRate</c> learning rate, <c>optimizer.type</c> optimizer.</summary>
    public static string Words(string path)
    {
        var names = path.Split('.').Where(name => name != Type && !int.TryParse(name, out _)).ToArray();
        return Capitals().Replace(names[^1], letter => $" {letter.Value.ToLowerInvariant()}");
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
