using System.Text.Json;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// Writes a <see cref="Vocabulary"/> as the array of its tokens, and where the reserved ids are not the usual ones as an
/// object of both.
/// </summary>
internal sealed class VocabularyJsonConverter : JsonConverter<Vocabulary>
{
    public override Vocabulary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                var numbered = JsonSerializer.Deserialize<Numbered>(ref reader, options)!;
                return new Vocabulary(numbered.Tokens, numbered.Ids);
            }

            return new Vocabulary(JsonSerializer.Deserialize<ValueList<string>>(ref reader, options)!);
        }
        catch (Exception e) when (e is ArgumentException or InvalidDescriptionException)
        {
            throw new JsonException($"The vocabulary is damaged: {e.Message}", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, Vocabulary value, JsonSerializerOptions options)
    {
        if (value.Ids == Vocabulary.UsualIds)
        {
            JsonSerializer.Serialize(writer, value.Tokens, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, new Numbered(value.Ids, value.Tokens), options);
        }
    }

    private sealed record Numbered(ReservedIds Ids, ValueList<string> Tokens);
}
