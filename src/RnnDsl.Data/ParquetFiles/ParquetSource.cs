using Parquet;
using Parquet.Schema;

namespace RnnDsl;

/// <summary>Reads rows from the columns of a Parquet file, a row group at a time; rows are counted from 1.</summary>
internal sealed class ParquetSource(string path) : RowSource(path)
{
    public override ValueList<string> ColumnNames()
    {
        using var file = SourceFile.Open(Path);
        return Guard(async () =>
        {
            await using var reader = await ParquetReader.CreateAsync(file);
            return reader.Schema.Fields.Select(field => field.Name).ToValueList();
        });
    }

    public override IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var file = SourceFile.Open(Path);
        var reader = Guard(() => ParquetReader.CreateAsync(file, cancellationToken: cancellationToken));
        try
        {
            ParquetColumn[] wanted = [.. columns.Select(column => Find(reader.Schema, column))];
            var before = 0L;
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                var (index, first) = (group, before);
                var cells = Guard(() => ReadGroupAsync(reader, index, first, wanted, cancellationToken));
                var rows = cells[0].Length;
                for (var row = 0; row < rows; row++)
                {
                    yield return new(Path, before + row + 1, [.. cells.Select(column => column[row])]);
                }

                before += rows;
            }
        }
        finally
        {
            Blocking.Run(async () =>
            {
                await reader.DisposeAsync();
                return true;
            });
        }
    }

    private async Task<Cell[][]> ReadGroupAsync(
        ParquetReader reader, int index, long before, ParquetColumn[] columns, CancellationToken cancellationToken)
    {
        using var group = reader.OpenRowGroupReader(index);
        var rows = checked((int)group.RowCount);
        var cells = new Cell[columns.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            var (name, field) = columns[i];
            using var values = await group.ReadRawColumnDataBaseAsync(field, cancellationToken);
            cells[i] = ParquetCells.Of(values, field, rows, (row, problem) => new DataException(Path, before + row + 1, name, problem));
            if (cells[i].Length != rows)
            {
                throw new InvalidDataException($"column '{name}' has {cells[i].Length} of {rows} rows");
            }
        }

        return cells;
    }

    private ParquetColumn Find(ParquetSchema schema, string column)
    {
        var field = schema.Fields.FirstOrDefault(field => field.Name == column)
            ?? throw NoColumn(0, column, [.. schema.Fields.Select(field => field.Name)]);
        return schema.DataFields.Where(leaf => leaf.Path.FirstPart == column).ToArray() is [{ MaxRepetitionLevel: <= 2 } only]
            && field.SchemaType is SchemaType.Data or SchemaType.List
            ? new(column, only)
            : throw new DataException(Path, 0, column, "it is a structure of several columns. Give a column of texts or numbers, of lists of numbers, or of lists of such lists.");
    }

    // Whatever a damaged file makes the reader throw, the answer is the same.
    private T Guard<T>(Func<Task<T>> read)
    {
        try
        {
            return Blocking.Run(read);
        }
        catch (Exception e) when (e is not (DataException or OperationCanceledException))
        {
            throw new DataException(Path, $"this is no Parquet file, or it is damaged or cut off. Get the file again. ({e.Message})", e);
        }
    }

    private readonly record struct ParquetColumn(string Name, DataField Field);
}
