using Parquet;
using Parquet.Schema;

namespace RnnDsl.Data.Tests.Sources;

/// <summary>Parquet files with a column for each array: texts, numbers, lists of numbers, or lists of such lists.</summary>
internal static class SmallParquet
{
    public static void Write(string path, params (string Name, Array Values)[] columns) => Task.Run(() => WriteAsync(path, columns)).GetAwaiter().GetResult();

    private static async Task WriteAsync(string path, (string Name, Array Values)[] columns)
    {
        var schema = new ParquetSchema([.. columns.Select(column => Field(column.Name, column.Values))]);
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file);

        // Two row groups, so that rows are counted over both.
        var rows = columns[0].Values.Length;
        foreach (var range in new[] { ..1, 1..rows })
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, values) in schema.DataFields.Zip(columns, (field, column) => (field, column.Values)))
            {
                await WriteColumnAsync(group, field, values, range);
            }

            group.CompleteValidate();
        }
    }

    private static Field Field(string name, Array values) => values switch
    {
        double[][][] => new ListField(name, new ListField("element", new DataField<double>("element"))),
        double[][] => new ListField(name, new DataField<double>("element")),
        double[] => new DataField<double>(name),
        int[] => new DataField<int>(name),
        bool[] => new DataField<bool>(name),
        _ => new DataField<string>(name),
    };

    private static async Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, Array values, Range range)
    {
        switch (values)
        {
            case double[][][] nested:
                var inner = nested[range];
                await WriteListsAsync(group, field, [.. inner.SelectMany(row => row.SelectMany(step => step))], [.. inner.SelectMany(row => row.SelectMany((step, s) => step.Select((_, i) => i > 0 ? 2 : s > 0 ? 1 : 0)))], 4);
                break;
            case double[][] lists:
                var rows = lists[range];
                int[] repetitions = [.. rows.SelectMany(row => row.Length == 0 ? [-1] : row.Select((_, i) => i > 0 ? 1 : 0))];
                await WriteListsAsync(group, field, [.. rows.SelectMany(row => row)], repetitions, 2);
                break;
            case double[] numbers:
                await group.WriteAsync<double>(field, numbers[range]);
                break;
            case int[] numbers:
                await group.WriteAsync<int>(field, numbers[range]);
                break;
            case bool[] flags:
                await group.WriteAsync<bool>(field, flags[range]);
                break;
            case string[] texts:
                await group.WriteAsync(field, texts[range]);
                break;
        }
    }

    // A repetition of -1 stands for an empty list.
    private static async Task WriteListsAsync(ParquetRowGroupWriter group, DataField field, double[] values, int[] repetitions, int level) =>
        await group.WriteAllPartsAsync<double>(
            field,
            values,
            repetitions.Select(repetition => repetition < 0 ? 1 : level).ToArray(),
            repetitions.Select(repetition => Math.Max(0, repetition)).ToArray(),
            CancellationToken.None);
}
