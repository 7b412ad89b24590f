using System.Text.Json;
using System.Text.Json.Serialization;

namespace RnnDsl.Benchmarks;

/// <summary>Rows of figures as JSON, an object a row, in the folder artifacts/bench.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.General)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Write<T>(string name, IReadOnlyList<T> rows)
    {
        var path = Path.Combine("artifacts", "bench", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(rows, s_json));
        Console.WriteLine(Path.GetFullPath(path));
    }
}
