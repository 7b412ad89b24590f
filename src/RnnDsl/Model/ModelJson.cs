using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RnnDsl;

/// <summary>The one way in which this library's values become JSON.</summary>
internal static class ModelJson
{
    /// <summary>camelCase names, unknown and repeated names are errors, NaN and infinities are written as names.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNull, SkipNone } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions s_indented = new(Options) { WriteIndented = true };

    public static string Write(ModelDescription model) => JsonSerializer.Serialize(model, s_indented);

    public static ModelDescription Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Deserialize<ModelDescription>(json);
        }
        catch (FormatException e)
        {
            throw new FormatException($"The JSON is no model description: {e.Message}", e);
        }
    }

    /// <exception cref="FormatException">The text is not the JSON of such a value.</exception>
    public static T Deserialize<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException("It is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new FormatException(Located(AsJsonException(e)), e);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>What the serializer says of a missing discriminator is about .NET types; this is about the JSON.</summary>
    public static JsonException AsJsonException(Exception e) =>
        e as JsonException ?? new JsonException("A \"type\" or \"kind\" is missing.", PathIn(e.Message), null, null, e);

    // RespectNullableAnnotations lets null through to init properties of types with constructor parameters.
    private static void RefuseNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is { IsSetNullable: false, Set: { } set })
            {
                property.Set = (target, value) => set(target, value ?? throw new JsonException($"'{property.Name}' is null."));
            }
        }
    }

    // Models without regularisers, and encoders without scaling or rules of their own, are written as they were before
    // there were any; so are the recipes of cached data sets.
    private static void SkipNone(JsonTypeInfo type)
    {
        Skip(Regularizer.None);
        Skip(Scaling.None);
        Skip(TokenRules.Usual);
        Skip(VocabularyRules.Usual);
        Skip(SequenceEnd.Pre);

        void Skip<T>(T none)
        {
            foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(T)))
            {
                property.ShouldSerialize = (_, value) => !none!.Equals(value);
            }
        }
    }

    private static string PathIn(string message) =>
        message.Split("Path: ") is [_, var rest, ..] ? rest.Split(' ', 2)[0] : "$";

    // Every list is read by a call of its own, whose paths begin at the list; put together they lead to the place.
    private static string Located(JsonException outermost)
    {
        var (message, path) = ("", "$");
        for (var e = outermost; e is not null; e = e.InnerException as JsonException)
        {
            message = e.Message.Split(" Path: ")[0];
            path += e.Path?[1..];
        }

        return $"{message} Path: {path}.";
    }
}
