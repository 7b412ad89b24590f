using Parquet.Schema;

namespace RnnDsl;

/// <summary>
/// Rows of unequal length in Dremel's encoding of lists: a repetition level of 0 begins a row, an empty row has a level
/// of its own and no value.
/// </summary>
internal static class ListLevels
{
    /// <summary>Levels of a value, and of the list that has none, in columns that are written here.</summary>
    private const int ValueLevel = 2, EmptyLevel = 1;

    public static (int[] Definitions, int[] Repetitions) Of(ReadOnlySpan<int> offsets)
    {
        var entries = offsets[^1];
        for (var row = 1; row < offsets.Length; row++)
        {
            entries += offsets[row] == offsets[row - 1] ? 1 : 0;
        }

        var definitions = new int[entries];
        var repetitions = new int[entries];
        Array.Fill(definitions, ValueLevel);
        Array.Fill(repetitions, 1);
        var entry = 0;
        for (var row = 1; row < offsets.Length; row++)
        {
            var length = offsets[row] - offsets[row - 1];
            repetitions[entry] = 0;
            definitions[entry] = length > 0 ? ValueLevel : EmptyLevel;
            entry += Math.Max(1, length);
        }

        return (definitions, repetitions);
    }

    /// <summary>Row i has the values [offsets[i], offsets[i + 1]).</summary>
    /// <exception cref="InvalidDataException">The lists do not fit the rows, or there is no list or no value where one should be.</exception>
    public static int[] Offsets(DataField field, ReadOnlySpan<int> definitions, ReadOnlySpan<int> repetitions, int rows)
    {
        var valueLevel = field.MaxDefinitionLevel;
        var emptyLevel = valueLevel - (field.IsNullable ? 2 : 1);
        var offsets = new int[rows + 1];
        var (row, values) = (0, 0);
        for (var i = 0; i < definitions.Length; i++)
        {
            if (repetitions[i] == 0)
            {
                Expect(row < rows, "its lists do not fit its rows");
                offsets[row++] = values;
            }

            if (definitions[i] == valueLevel)
            {
                values++;
            }
            else
            {
                Expect(definitions[i] == emptyLevel, $"row {row} has nothing where a {(definitions[i] > emptyLevel ? "number" : "list")} should be");
            }
        }

        Expect(row == rows, "its lists do not fit its rows");
        offsets[rows] = values;
        return offsets;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }
}
