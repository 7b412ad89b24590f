using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace RnnDsl;

/// <summary>Reads an encoded data set from Parquet and verifies all of it.</summary>
internal static class ParquetDatasetReader
{
    /// <exception cref="Exception">Of any type, when the file is damaged, stale or of another kind.</exception>
    public static async Task<Dataset> ReadAsync(string path, CacheKey key, CancellationToken cancellationToken)
    {
        // Read whole, so that another process may replace the file at any time.
        using var file = new MemoryStream(await File.ReadAllBytesAsync(path, cancellationToken));
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: cancellationToken);
        var metadata = reader.CustomMetadata;
        Expect(metadata[DatasetSchema.FormatKey] == CacheKey.FormatVersion, "it has another format version");
        Expect(metadata[DatasetSchema.NameKey] == key.Name, "it holds another data set");
        Expect(metadata[DatasetSchema.SourceKey] == key.Source, "it was made from another source");
        Expect(metadata[DatasetSchema.RecipeKey] == key.Recipe, "it was made with other options");
        Expect(reader.RowGroupCount == 1, "it has more than one row group");

        var (encoder, labels) = (metadata[DatasetSchema.EncoderKey], metadata[DatasetSchema.LabelsKey]);
        var inputs = JsonSerializer.Deserialize<InputEncoder>(encoder, ModelJson.Options)!;
        Expect(reader.Schema.Equals(DatasetSchema.Create(inputs.Spec, LabelText.Read(labels))), "it has other columns");
        var columns = await ReadColumnsAsync(reader, file.Length, inputs.Spec is SequenceSpec { Features: var features } ? features.Size : 0, cancellationToken);
        Expect(
            columns.Checksum(CacheKey.FormatVersion, key.Name, key.Source, key.Recipe, encoder, labels) == metadata[DatasetSchema.ContentKey],
            "its content does not have its checksum");
        return new Dataset(
            key.Name,
            inputs,
            LabelText.Read(labels),
            columns.Training,
            columns.Test);
    }

    private static async Task<DatasetColumns> ReadColumnsAsync(ParquetReader reader, long size, int features, CancellationToken cancellationToken)
    {
        var fields = reader.Schema.DataFields;
        var group = reader.OpenRowGroupReader(0);
        var rows = checked((int)group.RowCount);
        var entries = checked((int)group.GetMetadata(fields[0])!.MetaData!.NumValues);

        // A damaged size is found before memory is taken for it: packed to no bits at all, 128 entries still take 5 bytes.
        Expect(rows >= 0 && entries >= 0 && Math.Max(rows, entries) <= size * 32, "it claims more rows than it has room for");
        var (ids, values) = (new int[features > 0 ? 0 : entries], new float[features > 0 ? entries : 0]);
        var definitions = new int[entries];
        var repetitions = new int[entries];
        var splits = new string?[rows];
        await (features > 0
            ? group.ReadRawAsync<float>(fields[0], values, definitions.AsMemory(), repetitions.AsMemory(), cancellationToken)
            : group.ReadRawAsync<int>(fields[0], ids, definitions.AsMemory(), repetitions.AsMemory(), cancellationToken));
        var targets = await ReadTargetsAsync(group, fields[1..^1], rows, cancellationToken);
        await group.ReadAsync(fields[^1], splits.AsMemory(), cancellationToken: cancellationToken);

        var training = Array.LastIndexOf(splits, DatasetSchema.Training) + 1;
        Expect(splits.AsSpan(0, training).IndexOfAnyExcept(DatasetSchema.Training) < 0, "its splits are mixed");
        Expect(splits.AsSpan(training).IndexOfAnyExcept(DatasetSchema.Test) < 0, "it has an unknown split");
        var offsets = ListLevels.Offsets(fields[0], definitions, repetitions, rows);
        return features > 0
            ? new([], values[..offsets[^1]], features, offsets, targets, training)
            : new(ids[..offsets[^1]], [], 0, offsets, targets, training);
    }

    private static async Task<TargetColumns> ReadTargetsAsync(
        ParquetRowGroupReader group, DataField[] fields, int rows, CancellationToken cancellationToken)
    {
        if (fields is [{ ClrType: var type } only] && type == typeof(int))
        {
            var classes = new int[rows];
            await group.ReadAsync<int>(only, classes.AsMemory(), cancellationToken: cancellationToken);
            return new(classes, []);
        }

        var numbers = new float[fields.Length][];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = new float[rows];
            await group.ReadAsync<float>(fields[i], numbers[i].AsMemory(), cancellationToken: cancellationToken);
        }

        return new([], numbers);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }
}
