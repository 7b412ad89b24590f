using Parquet;
using Parquet.Schema;

namespace RnnDsl;

/// <summary>Reads the examples of a row group and checks every number of them.</summary>
internal sealed class ExampleGroupReader(string path, ParquetReader reader, InputEncoder encoder, Labels labels)
{
    // 32 million numbers take 400 MB while they are decoded.
    private const int LargestGroup = 1 << 25;

    /// <exception cref="DataException">A column is missing or of another type, or a number is not what it should be.</exception>
    public async Task<Examples> ReadAsync(ParquetGroup meant, CancellationToken cancellationToken)
    {
        var group = reader.OpenRowGroupReader(meant.Index);
        var rows = checked((int)group.RowCount);
        var inputs = await ReadInputsAsync(group, rows, meant.FirstRow, cancellationToken);
        var examples = new Examples(inputs, await ReadTargetsAsync(group, rows, meant.FirstRow, cancellationToken));
        return meant.Split.Length == 0 ? examples : ExampleJoin.Take(examples, await RowsOfAsync(group, rows, meant.Split, cancellationToken));
    }

    private async Task<Sequences> ReadInputsAsync(ParquetRowGroupReader group, int rows, long first, CancellationToken cancellationToken)
    {
        if (encoder.Spec is SequenceSpec { Features.Size: var features })
        {
            var (values, steps) = await ReadListsAsync<float>(group, DatasetSchema.Values, rows, cancellationToken);
            Expect(AllFinite(values), at => $"it has {values[at]}; a number is finite.", steps, first, DatasetSchema.Values);
            Expect(Ragged(steps, features), _ => $"it has a number of values that is no multiple of {features} features.", steps, first, DatasetSchema.Values);
            return ValueSequences.Own(new(values, steps, 0, rows), features) with { SubtractsLast = encoder is WindowEncoder { SubtractLast: true } };
        }

        var (ids, offsets) = await ReadListsAsync<int>(group, DatasetSchema.Ids, rows, cancellationToken);
        var most = encoder is TextEncoder text ? text.Vocabulary.Size - 1 : int.MaxValue;
        Expect(ids.AsSpan(0, offsets[^1]).IndexOfAnyExceptInRange(0, most), at => $"it has id {ids[at]}, and the ids of its encoder go from 0 to {most}.", offsets, first, DatasetSchema.Ids);
        return new TokenSequences(new(ids, offsets, 0, rows));
    }

    private async Task<Targets> ReadTargetsAsync(ParquetRowGroupReader group, int rows, long first, CancellationToken cancellationToken)
    {
        if (labels is ClassLabels)
        {
            var classes = await ReadColumnAsync<int>(group, DatasetSchema.Label, rows, first, cancellationToken);
            var wrong = classes.AsSpan().IndexOfAnyExceptInRange(0, labels.Names.Count - 1);
            return wrong < 0
                ? new ClassTargets(ValueList.Own(classes))
                : throw new DataException(path, first + wrong + 1, DatasetSchema.Label, $"it is {classes[wrong]}, and the classes go from 0 to {labels.Names.Count - 1}.");
        }

        var size = labels.Names.Count;
        var numbers = new float[rows * size];
        for (var i = 0; i < size; i++)
        {
            var column = await ReadColumnAsync<float>(group, $"{DatasetSchema.Target}{i}", rows, first, cancellationToken);
            var wrong = AllFinite(column);
            if (wrong >= 0)
            {
                throw new DataException(path, first + wrong + 1, $"{DatasetSchema.Target}{i}", $"it is {column[wrong]}; a number is finite.");
            }

            for (var row = 0; row < rows; row++)
            {
                numbers[(row * size) + i] = column[row];
            }
        }

        return new NumberTargets(ValueList.Own(numbers), size);
    }

    private async Task<(T[] Values, int[] Offsets)> ReadListsAsync<T>(
        ParquetRowGroupReader group, string column, int rows, CancellationToken cancellationToken)
        where T : unmanaged
    {
        var field = Field(column, typeof(T), "list");
        var entries = group.GetMetadata(field)!.MetaData!.NumValues;
        if (entries > LargestGroup)
        {
            throw new DataException(path, 0, column, $"a row group has {entries} numbers, and at most {LargestGroup} are read at once. Write smaller row groups, of 10000 rows for example.");
        }

        var (values, definitions, repetitions) = (new T[entries], new int[entries], new int[entries]);
        await group.ReadRawAsync<T>(field, values, definitions.AsMemory(), repetitions.AsMemory(), cancellationToken);
        return (values, ListLevels.Offsets(field, definitions, repetitions, rows));
    }

    private async Task<T[]> ReadColumnAsync<T>(ParquetRowGroupReader group, string column, int rows, long first, CancellationToken cancellationToken)
        where T : unmanaged
    {
        var field = Field(column, typeof(T), "column");
        var values = new T[rows];
        if (!field.IsNullable)
        {
            await group.ReadAsync<T>(field, values.AsMemory(), cancellationToken: cancellationToken);
            return values;
        }

        var some = new T?[rows];
        await group.ReadAsync<T>(field, some.AsMemory(), cancellationToken: cancellationToken);
        var missing = Array.IndexOf(some, null);
        return missing < 0
            ? Array.ConvertAll(some, value => value.GetValueOrDefault())
            : throw new DataException(path, first + missing + 1, column, "it is empty. Give every row a number.");
    }

    private async Task<int[]> RowsOfAsync(ParquetRowGroupReader group, int rows, string split, CancellationToken cancellationToken)
    {
        var splits = new string?[rows];
        await group.ReadAsync(reader.Schema.DataFields.Single(field => field.Path.ToString() == DatasetSchema.Split), splits.AsMemory(), cancellationToken: cancellationToken);
        return [.. Enumerable.Range(0, rows).Where(row => splits[row] == split)];
    }

    private DataField Field(string column, Type type, string kind)
    {
        var field = reader.Schema.DataFields.FirstOrDefault(field => field.Path.FirstPart == column && field.MaxRepetitionLevel == (kind == "list" ? 1 : 0))
            ?? throw new DataException(path, 0, column, $"there is no such {kind}. The file has {string.Join(", ", reader.Schema.Fields.Select(other => other.Name))}.");
        return field.ClrType == type
            ? field
            : throw new DataException(path, 0, column, $"it holds {field.ClrType.Name}, and {type.Name} is needed. Write it as such.");
    }

    private void Expect(int wrong, Func<int, string> problem, int[] offsets, long first, string column)
    {
        if (wrong >= 0)
        {
            var row = Array.FindIndex(offsets, 1, offset => offset > wrong);
            throw new DataException(path, first + row, column, problem(wrong));
        }
    }

    // The position of the first that is not finite, or -1.
    private static int AllFinite(float[] values) => Array.FindIndex(values, value => !float.IsFinite(value));

    // The position of a value of the first row that is no whole number of steps, or -1.
    private static int Ragged(int[] offsets, int features)
    {
        var row = 1;
        while (row < offsets.Length && (offsets[row] - offsets[row - 1]) % features == 0)
        {
            row++;
        }

        return row < offsets.Length ? offsets[row - 1] : -1;
    }
}
