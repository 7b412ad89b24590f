using System.Globalization;

namespace RnnDsl;

/// <summary>A number of a series that is forecast.</summary>
internal static class SeriesNumber
{
    private static readonly string[] s_gaps = ["na", "n/a", "nan", "null", "none", "-", "?", "missing"];

    /// <summary>Whether a column that begins so has numbers: one, or what stands for one that is missing.</summary>
    public static bool IsMeant(Cell cell) => cell is NumberCell or EmptyCell || (cell is TextCell { Text: var text } && (IsNumber(text, out _) || IsGap(text)));

    /// <summary>The number of a row under a column.</summary>
    /// <exception cref="DataException">There is none that a model could learn from.</exception>
    public static double Of(SourceRow row, string column, Cell cell)
    {
        var number = cell switch
        {
            NumberCell typed => typed.Number,
            TextCell { Text: var text } when IsNumber(text, out var parsed) => parsed,
            EmptyCell => throw row.Error(column, $"it is empty. {Mend}"),
            TextCell { Text: var text } when IsGap(text) => throw row.Error(column, $"'{text}' is a gap. {Mend}"),
            TextCell { Text: var text } => throw row.Error(column, $"'{text}' is no number. Write numbers such as 12.5, with a point, or name the columns that have them."),
            _ => throw row.Error(column, $"it is {cell.Kind}, and a number is needed. Name the columns that have them."),
        };
        FiniteNumber.Of(row, column, number);
        return number;
    }

    private const string Mend = "Fill gaps in, between their neighbours for example, or leave the column out by naming the others.";

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool IsGap(string text) => s_gaps.Contains(text.Trim().ToLowerInvariant());
}
