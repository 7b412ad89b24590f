using Parquet.Data;
using Parquet.Schema;

namespace RnnDsl;

/// <summary>Makes cells of the values of a Parquet column and of the levels that say how they are nested (Dremel's encoding).</summary>
internal static class ParquetCells
{
    /// <param name="column">Values and levels.</param>
    /// <param name="field">Their type.</param>
    /// <param name="rows">Rows of the row group.</param>
    /// <param name="error">Makes an error of a row from 0 and a problem.</param>
    /// <exception cref="DataException">A list holds something that does not belong there.</exception>
    public static Cell[] Of(RawColumnData column, DataField field, int rows, Func<int, string, DataException> error) =>
        field.MaxRepetitionLevel == 0 ? Plain(column, field, rows) : Lists(column, field, rows, error);

    private static Cell[] Plain(RawColumnData column, DataField field, int rows)
    {
        var values = ParquetValues.Cells(column);
        if (field.MaxDefinitionLevel == 0)
        {
            return values;
        }

        var cells = new Cell[rows];
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            cells[row] = column.DefinitionLevels[row] == field.MaxDefinitionLevel ? values[next++] : EmptyCell.Instance;
        }

        return cells;
    }

    private static Cell[] Lists(RawColumnData column, DataField field, int rows, Func<int, string, DataException> error)
    {
        if (ParquetValues.Numbers(column) is not { } numbers)
        {
            return [.. Enumerable.Repeat(new OtherCell("a list of something other than numbers"), rows)];
        }

        var definitions = column.DefinitionLevels;
        var repetitions = column.RepetitionLevels;
        var cells = new Cell[rows];
        var (entry, next) = (0, 0);
        for (var row = 0; row < rows; row++)
        {
            var current = row;
            var builder = new SeriesBuilder(problem => error(current, problem));
            var inStep = false;
            do
            {
                if (field.MaxRepetitionLevel == 2 && repetitions[entry] < 2 && IsThere(definitions[entry], field))
                {
                    EndStep();
                    builder.BeginStep();
                    inStep = true;
                }

                if (definitions[entry] == field.MaxDefinitionLevel)
                {
                    builder.Add(numbers[next++]);
                }
                else if (field.IsNullable && definitions[entry] == field.MaxDefinitionLevel - 1)
                {
                    throw error(row, $"number {builder.Count + 1} of the list is null. Give numbers alone.");
                }
            }
            while (++entry < repetitions.Length && repetitions[entry] > 0);
            EndStep();
            cells[row] = builder.Build();

            void EndStep()
            {
                if (inStep)
                {
                    builder.EndStep();
                }

                inStep = false;
            }
        }

        return cells;
    }

    // An empty or missing list has one entry of a level below that of its numbers.
    private static bool IsThere(int definition, DataField field) =>
        definition >= field.MaxDefinitionLevel - (field.IsNullable ? 1 : 0);
}
