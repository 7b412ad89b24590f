using System.Globalization;

namespace RnnDsl;

/// <summary>The label of a row as it stands, before it is known to be a class or a number.</summary>
internal static class RowLabel
{
    /// <exception cref="DataException">There is none, or it is something else than a text or a number.</exception>
    public static string Of(SourceRow row, Cell cell, string column) => cell switch
    {
        TextCell text => text.Text.Trim(),
        NumberCell { Number: var number } when !double.IsFinite(number) => throw row.Error(column, $"it is {number.ToString(CultureInfo.InvariantCulture)}. Fill it in or remove the row."),
        NumberCell { Number: var number } => number.ToString("R", CultureInfo.InvariantCulture),
        FlagCell { Flag: var flag } => flag ? "true" : "false",
        EmptyCell => throw row.Error(column, "it is empty. Fill it in or remove the row."),
        _ => throw row.Error(column, $"it is {cell.Kind}. A label is a text or a number."),
    };

    /// <summary>The number that a label is; NaN where it is none.</summary>
    public static double Number(string label) =>
        double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
