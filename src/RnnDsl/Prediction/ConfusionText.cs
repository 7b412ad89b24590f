using System.Globalization;

namespace RnnDsl;

/// <summary>Draws a confusion matrix, or the mistakes of one that is too large.</summary>
internal static class ConfusionText
{
    private const int MostClasses = 12;
    private const int MostMistakes = 10;
    private const int ShortLabel = 14;
    private const string Corner = @"True \ predicted";

    public static ValueList<string> Lines(ConfusionMatrix matrix, int width)
    {
        if (matrix.Labels.Count == 0)
        {
            return [];
        }

        if (matrix.Labels.Count <= MostClasses)
        {
            // The labels above the columns, or their beginnings, or numbers.
            TableColumn[][] forms =
            [
                Columns(matrix, (label, _) => label, (label, _) => label),
                Columns(matrix, (label, _) => label, (label, _) => ScreenText.Cut(label, ShortLabel)),
                Columns(matrix, (label, i) => $"{i + 1} {label}", (_, i) => $"{i + 1}"),
            ];
            if (Array.Find(forms, columns => columns.Skip(1).Sum(column => column.Width + 2) + Corner.Length <= width) is { } form)
            {
                return TextTable.Lines(form, width);
            }
        }

        return Mistakes(matrix, width);
    }

    private static TableColumn[] Columns(ConfusionMatrix matrix, Func<string, int, string> row, Func<string, int, string> title)
    {
        ValueList<int>[] rows = [.. matrix.Labels.Select(matrix.Row)];
        return
        [
            new(Corner, [.. matrix.Labels.Select(row)]) { IsText = true },
            .. matrix.Labels.Select((label, c) => new TableColumn(title(label, c), [.. rows.Select(numbers => Number(numbers[c]))])),
        ];
    }

    private static ValueList<string> Mistakes(ConfusionMatrix matrix, int width)
    {
        var (shown, all) = (matrix.Mistakes(MostMistakes), matrix.Cells.Count(cell => !cell.IsRight));
        if (all == 0)
        {
            return ["No example is put into a wrong class."];
        }

        var lines = TextTable.Lines(
        [
            new("True", [.. shown.Select(cell => cell.True)]) { IsText = true },
            new("Taken for", [.. shown.Select(cell => cell.Predicted)]) { IsText = true },
            new("Examples", [.. shown.Select(cell => Number(cell.Count))]),
        ], width);
        return all > shown.Count ? lines.Add($"... and {Number(all - shown.Count)} more pairs") : lines;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
