using System.Globalization;

namespace RnnDsl;

/// <summary>The numbers of the labels of a table.</summary>
internal static class LabelNumbers
{
    /// <exception cref="DataException">A label is no number; the exception names the row.</exception>
    public static NumberTargets Of(string path, string column, TableRow[] rows) => new([.. rows.Select(row => Number(path, column, row))]);

    private static float Number(string path, string column, TableRow row) =>
        float.TryParse(row.Label, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
            ? number
            : throw new DataException(path, row.Line, column, $"'{row.Label}' is no number. Write numbers such as 12.5, remove the row, or leave {nameof(LabelType)} out if the labels are classes.");
}
