using System.Text.Json;
using Parquet;

namespace RnnDsl;

/// <summary>Writes an encoded data set as Parquet.</summary>
internal static class ParquetDatasetWriter
{
    public static async Task<MemoryStream> WriteAsync(Dataset dataset, CacheKey key, CancellationToken cancellationToken)
    {
        var columns = DatasetColumns.Of(dataset);
        var encoder = JsonSerializer.Serialize(dataset.Encoder, ModelJson.Options);
        var labels = LabelText.Write(dataset.Labels);
        var schema = DatasetSchema.Create(dataset.Encoder.Spec, dataset.Labels);
        var fields = schema.DataFields;
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.None,
        };
        if (columns.Features == 0)
        {
            // Packed to the bits they need, ids are as small as compressed and several times faster to read.
            options.ColumnEncodingHints[fields[0].Path.ToString()] = EncodingHint.DeltaBinaryPacked;
        }

        var file = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, file, options, cancellationToken: cancellationToken))
        {
            writer.CustomMetadata = new Dictionary<string, string>
            {
                [DatasetSchema.FormatKey] = CacheKey.FormatVersion,
                [DatasetSchema.NameKey] = dataset.Name,
                [DatasetSchema.SourceKey] = key.Source,
                [DatasetSchema.RecipeKey] = key.Recipe,
                [DatasetSchema.EncoderKey] = encoder,
                [DatasetSchema.LabelsKey] = labels,
                [DatasetSchema.ContentKey] = columns.Checksum(CacheKey.FormatVersion, dataset.Name, key.Source, key.Recipe, encoder, labels),
            };
            using var group = writer.CreateRowGroup();
            var (definitions, repetitions) = ListLevels.Of(columns.Offsets);
            await (columns.Features > 0
                ? group.WriteAllPartsAsync<float>(fields[0], columns.Values, definitions, repetitions, cancellationToken)
                : group.WriteAllPartsAsync<int>(fields[0], columns.Ids, definitions, repetitions, cancellationToken));
            if (columns.Targets.Numbers.Length == 0)
            {
                await group.WriteAsync<int>(fields[1], columns.Targets.Classes, cancellationToken: cancellationToken);
            }

            foreach (var (i, numbers) in columns.Targets.Numbers.Index())
            {
                await group.WriteAsync<float>(fields[1 + i], numbers, cancellationToken: cancellationToken);
            }

            await group.WriteAsync(fields[^1], Splits(columns));
            group.CompleteValidate();
        }

        return file;
    }

    private static string[] Splits(DatasetColumns columns)
    {
        var splits = new string[columns.Rows];
        splits.AsSpan(0, columns.TrainingCount).Fill(DatasetSchema.Training);
        splits.AsSpan(columns.TrainingCount).Fill(DatasetSchema.Test);
        return splits;
    }
}
