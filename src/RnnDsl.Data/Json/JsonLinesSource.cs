using System.Text.Json;
using System.Text.Unicode;

namespace RnnDsl;

/// <summary>Reads rows from JSON Lines: an object a line, in UTF-8, its properties the columns.</summary>
internal sealed class JsonLinesSource(string path) : RowSource(path)
{
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    public override string Checksum() => LineFile.Checksum(Path);

    public override ValueList<string> ColumnNames()
    {
        using var file = LineFile.Open(Path);
        foreach (var (number, line) in Utf8Lines.Of(file))
        {
            using var document = Parse(number, line);
            return [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
        }

        return [];
    }

    public override IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var file = LineFile.Open(Path);
        foreach (var (number, line) in Utf8Lines.Of(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var document = Parse(number, line);
            yield return new(Path, number, [.. columns.Select(column => Find(document.RootElement, number, column))]);
        }
    }

    private JsonDocument Parse(long number, ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
        {
            throw new DataException(Path, number, "", "it is not UTF-8. Save the file in that encoding.");
        }

        try
        {
            var document = JsonDocument.Parse(line, s_options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw new DataException(Path, number, "", $"it is {JsonCell.KindOf(document.RootElement)} and no object. JSON Lines has an object a line, such as {{\"text\": \"...\", \"label\": \"...\"}}.");
        }
        catch (JsonException e)
        {
            throw new DataException(Path, number, "", $"it is no JSON by itself ({Reason(e)}). JSON Lines has an object a line, such as {{\"text\": \"...\", \"label\": \"...\"}}.");
        }
    }

    private static string Reason(JsonException e) => e.Message.Split(" LineNumber:")[0].TrimEnd('.');

    private Cell Find(JsonElement row, long number, string column) =>
        row.TryGetProperty(column, out var value)
            ? JsonCell.Of(value, problem => new DataException(Path, number, column, problem))
            : throw NoColumn(number, column, [.. row.EnumerateObject().Select(property => property.Name)]);
}
