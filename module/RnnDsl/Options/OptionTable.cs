using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RnnDsl.PowerShell;

/// <summary>A table that describes a value: its type by name, and options.</summary>
internal sealed class OptionTable
{
    private const string TypeKey = "type";

    // Keras abbreviates min_lr.
    private static readonly Dictionary<string, string> s_words = new() { ["lr"] = "learningrate" };

    private readonly Dictionary<string, (string Name, object Value)> _given;

    private OptionTable(object type, Dictionary<string, (string Name, object Value)> given) => (Type, _given) = (type, given);

    /// <summary>What the table says the value is.</summary>
    public object Type { get; }

    /// <exception cref="FormatException">The table does not say what it describes.</exception>
    public static OptionTable Of(IDictionary table)
    {
        var given = table.Cast<DictionaryEntry>().ToDictionary(entry => Bare($"{entry.Key}"), entry => (Name: $"{entry.Key}", entry.Value!));
        return given.Remove(TypeKey, out var type)
            ? new(type.Item2, given)
            : throw new FormatException($"The table says no {TypeKey}{Meant(given.Values.Select(option => option.Name))}. Write @{{ {TypeKey} = '...' }}, with the name of what it describes.");
    }

    /// <summary>The name without what its spelling is about: case and underscores, and abbreviations that Keras has.</summary>
    public static string Bare(string name) =>
        string.Concat(name.Split('_').Select(OptionName.Bare).Select(word => s_words.GetValueOrDefault(word, word)));

    /// <summary>Calls options by other names, where nothing is given under those.</summary>
    /// <param name="aliases">What somebody may write, and what it means, both bare.</param>
    public OptionTable With(IReadOnlyDictionary<string, string> aliases) =>
        new(Type, _given.ToDictionary(option => aliases.TryGetValue(option.Key, out var meant) && !_given.ContainsKey(meant) ? meant : option.Key, option => option.Value));

    /// <summary>Writes the options over those of a value.</summary>
    /// <param name="json">The value as JSON.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="FormatException">The type has no such option.</exception>
    public void WriteTo(JsonObject json, Type type)
    {
        JsonPropertyInfo[] known = [.. ModelJson.Options.GetTypeInfo(type).Properties.Where(property => property.Set is not null)];
        foreach (var (bare, option) in _given)
        {
            var property = known.FirstOrDefault(property => Bare(property.Name) == bare)
                ?? throw new FormatException($"{type.Name} has no option '{option.Name}'. {NearestName.Mend(option.Name, [.. known.Select(property => property.Name)])}");
            json[property.Name] = Node(option.Value, property.PropertyType);
        }
    }

    private static JsonNode? Node(object value, Type type)
    {
        if (type == typeof(LearningRate) && ScheduleTable.Read(value) is { } schedule)
        {
            value = schedule;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            var elements = type.GetGenericArguments()[0].MakeArrayType();
            return JsonSerializer.SerializeToNode(LanguagePrimitives.ConvertTo(value, elements, null), elements, ModelJson.Options);
        }

        // Keras writes fan_out, C# FanOut.
        var spelt = type.IsEnum && value is string text ? EnumWord.Parse(type, text) : value;
        return JsonSerializer.SerializeToNode(LanguagePrimitives.ConvertTo(spelt, type, null), type, ModelJson.Options);
    }

    private static string Meant(IEnumerable<string> keys) =>
        keys.FirstOrDefault(key => NearestName.Of(key, [TypeKey]).Length > 0) is { } near ? $" ('{near}' is none)" : "";
}
