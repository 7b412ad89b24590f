using System.Text.Json;

namespace RnnDsl;

/// <summary>The catalogue that comes with the library: one JSON file a data set.</summary>
internal static class EmbeddedCatalogue
{
    private static readonly Lazy<ValueList<DatasetEntry>> s_entries = new(Read);

    public static ValueList<DatasetEntry> Entries => s_entries.Value;

    private static ValueList<DatasetEntry> Read()
    {
        var assembly = typeof(EmbeddedCatalogue).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("datasets/", StringComparison.Ordinal))
            .Select(name =>
            {
                using var json = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<DatasetEntry>(json, ModelJson.Options)!;
            })
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ToValueList();
    }
}
