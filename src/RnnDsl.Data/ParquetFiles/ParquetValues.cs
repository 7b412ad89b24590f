using System.Numerics;
using Parquet.Data;

namespace RnnDsl;

/// <summary>The values of a Parquet column, whatever their type.</summary>
internal static class ParquetValues
{
    /// <summary>A cell a value.</summary>
    public static Cell[] Cells(RawColumnData column) => column switch
    {
        RawColumnData<ReadOnlyMemory<char>> texts => Convert(texts, text => TextCell.Of(text.ToString())),
        RawColumnData<bool> flags => Convert(flags, flag => new FlagCell(flag)),
        RawColumnData<DateTime> times => Convert(times, time => new TextCell(time.ToString("O"))),
        _ when Numbers(column) is { } numbers => Array.ConvertAll<double, Cell>(numbers, number => new NumberCell(number)),
        _ => throw new InvalidDataException("a column has neither texts nor numbers"),
    };

    /// <summary>The values as numbers; null where they are none.</summary>
    public static double[]? Numbers(RawColumnData column) => column switch
    {
        RawColumnData<double> values => values.Values.ToArray(),
        RawColumnData<float> values => Numbers(values),
        RawColumnData<int> values => Numbers(values),
        RawColumnData<long> values => Numbers(values),
        RawColumnData<short> values => Numbers(values),
        RawColumnData<sbyte> values => Numbers(values),
        RawColumnData<byte> values => Numbers(values),
        RawColumnData<ushort> values => Numbers(values),
        RawColumnData<uint> values => Numbers(values),
        RawColumnData<ulong> values => Numbers(values),
        RawColumnData<decimal> values => Numbers(values),
        _ => null,
    };

    private static double[] Numbers<T>(RawColumnData<T> column)
        where T : struct, INumber<T> => Array.ConvertAll(column.Values.ToArray(), double.CreateSaturating);

    private static Cell[] Convert<T>(RawColumnData<T> column, Func<T, Cell> convert)
        where T : struct
    {
        var cells = new Cell[column.Values.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = convert(column.Values[i]);
        }

        return cells;
    }
}
