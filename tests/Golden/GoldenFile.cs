using System.Text.Json;
using System.Text.Json.Serialization;

namespace RnnDsl.Golden;

/// <summary>Reads what other libraries gave; the scripts that made the files lie beside them.</summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The content of <c>Golden/subject/name.json</c> beside the tests.</summary>
    public static T Read<T>(string subject, string name) => Read<T>(Path.Combine(Folder(subject), $"{name}.json"));

    /// <summary>The contents of every <c>name.json</c> in the subject's folder and those below it.</summary>
    public static IEnumerable<T> ReadAll<T>(string subject, string name) =>
        Directory.EnumerateFiles(Folder(subject), $"{name}.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read<T>);

    private static string Folder(string subject) => Path.Combine(AppContext.BaseDirectory, "Golden", subject);

    private static T Read<T>(string path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(path), s_options) ?? throw new InvalidDataException($"{path} holds null.");
}
