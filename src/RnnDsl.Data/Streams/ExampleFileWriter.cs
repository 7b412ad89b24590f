using System.Text.Json;
using Parquet;

namespace RnnDsl;

/// <summary>Writes a data set as a Parquet file of row groups that are small enough to be streamed.</summary>
internal static class ExampleFileWriter
{
    public static async Task WriteAsync(Dataset dataset, Stream file, int groupSize, CancellationToken cancellationToken)
    {
        var schema = DatasetSchema.Create(dataset.Encoder.Spec, dataset.Labels);
        var fields = schema.DataFields;
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.None };
        if (dataset.Encoder.Spec is TokenSpec)
        {
            options.ColumnEncodingHints[fields[0].Path.ToString()] = EncodingHint.DeltaBinaryPacked;
        }

        await using var writer = await ParquetWriter.CreateAsync(schema, file, options, cancellationToken: cancellationToken);
        writer.CustomMetadata = new Dictionary<string, string>
        {
            [DatasetSchema.NameKey] = dataset.Name,
            [DatasetSchema.EncoderKey] = JsonSerializer.Serialize(dataset.Encoder, ModelJson.Options),
            [DatasetSchema.LabelsKey] = LabelText.Write(dataset.Labels),
        };
        foreach (var (part, split) in new[] { (dataset.Training, DatasetSchema.Training), (dataset.Test, DatasetSchema.Test) })
        {
            for (var start = 0; start < part.Count; start += groupSize)
            {
                var examples = part.Slice(start, Math.Min(groupSize, part.Count - start)).InMemory(cancellationToken);
                using var group = writer.CreateRowGroup();
                await WriteInputsAsync(group, fields[0], examples.Inputs, cancellationToken);
                var targets = TargetColumns.Of(examples.Targets);
                if (targets.Numbers.Length == 0)
                {
                    await group.WriteAsync<int>(fields[1], targets.Classes, cancellationToken: cancellationToken);
                }

                foreach (var (i, numbers) in targets.Numbers.Index())
                {
                    await group.WriteAsync<float>(fields[1 + i], numbers, cancellationToken: cancellationToken);
                }

                await group.WriteAsync(fields[^1], [.. Enumerable.Repeat(split, examples.Count)]);
                group.CompleteValidate();
            }
        }
    }

    private static Task WriteInputsAsync(
        ParquetRowGroupWriter group, Parquet.Schema.DataField field, Sequences inputs, CancellationToken cancellationToken) => inputs switch
        {
            TokenSequences tokens => WriteListsAsync(group, field, tokens.Rows, cancellationToken),
            _ => WriteListsAsync(group, field, ((ValueSequences)inputs).Rows, cancellationToken),
        };

    private static async Task WriteListsAsync<T>(
        ParquetRowGroupWriter group, Parquet.Schema.DataField field, Ragged<T> rows, CancellationToken cancellationToken)
        where T : unmanaged, IEquatable<T>
    {
        var (values, offsets) = rows.ToColumns();
        var (definitions, repetitions) = ListLevels.Of(offsets);
        await group.WriteAllPartsAsync<T>(field, values, definitions, repetitions, cancellationToken);
    }
}
