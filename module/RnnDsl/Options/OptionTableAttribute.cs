using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RnnDsl.PowerShell;

/// <summary>
/// Lets a table stand for a value with options, <c>@{ type = 'sgd'; momentum = 0.9; nesterov = $true }</c>: the name that
/// alone would stand for the value, and the options that differ from it, called as in C#, in JSON or in Keras. A
/// constructor takes no more than its arguments, and a value that is there cannot be changed.
/// </summary>
/// <typeparam name="T">The type of the parameter, or of the elements of a list; it has a public static <c>Parse</c>.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionTableAttribute<T> : ArgumentTransformationAttribute
    where T : class
{
    private const string Type = "type";

    private static readonly MethodInfo s_parse = typeof(T).GetMethod(nameof(Loss.Parse), [typeof(string)])!;

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return Unwrapped(inputData) is object[] several ? Array.ConvertAll(several, One) : One(inputData);
        }
        catch (Exception e) when (e is PSInvalidCastException or JsonException or FormatException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    private static object One(object input) => Unwrapped(input) switch
    {
        IDictionary table => Read(table),
        string name => Named(name),
        _ => input,
    };

    private static object Unwrapped(object input) => input is PSObject shown ? shown.BaseObject : input;

    private static T Read(IDictionary table)
    {
        var given = table.Cast<DictionaryEntry>().ToDictionary(entry => OptionName.Bare($"{entry.Key}"), entry => (Name: $"{entry.Key}", entry.Value));
        if (!given.Remove(Type, out var name))
        {
            throw new FormatException($"The table says no {Type}{Meant(given.Values.Select(option => option.Name))}. Write @{{ {Type} = '...' }}, with the name of what it describes.");
        }

        var start = Unwrapped(name.Value!) is string text ? Named(text) : (T)LanguagePrimitives.ConvertTo(name.Value, typeof(T), null);
        var json = JsonSerializer.SerializeToNode(start, ModelJson.Options)!.AsObject();
        JsonPropertyInfo[] known = [.. ModelJson.Options.GetTypeInfo(start.GetType()).Properties.Where(property => property.Set is not null)];
        foreach (var (bare, option) in given)
        {
            var property = known.FirstOrDefault(property => OptionName.Bare(property.Name) == bare)
                ?? throw new FormatException($"{start.GetType().Name} has no option '{option.Name}'. {NearestName.Mend(option.Name, [.. known.Select(property => property.Name)])}");
            json[property.Name] = Node(option.Value, property.PropertyType);
        }

        return json.Deserialize<T>(ModelJson.Options)!;
    }

    private static JsonNode? Node(object? value, Type type)
    {
        var spelt = type.IsEnum && value is string text ? EnumWord.Parse(type, text) : value;
        return JsonSerializer.SerializeToNode(LanguagePrimitives.ConvertTo(spelt, type, null), type, ModelJson.Options);
    }

    // What the engine would make of a name too, but without its words around the message.
    private static T Named(string name)
    {
        try
        {
            return (T)s_parse.Invoke(null, [name])!;
        }
        catch (TargetInvocationException e) when (e.InnerException is FormatException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    private static string Meant(IEnumerable<string> keys) =>
        keys.FirstOrDefault(key => NearestName.Of(key, [Type]).Length > 0) is { } near ? $" ('{near}' is none)" : "";
}
