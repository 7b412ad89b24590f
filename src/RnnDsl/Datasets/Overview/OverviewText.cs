using System.Globalization;
using System.Text;

namespace RnnDsl;

/// <summary>Writes a <see cref="DatasetOverview"/> as text of at most 80 columns.</summary>
internal static class OverviewText
{
    private const int Width = 80;
    private const int MostLabels = 12;

    public static string Of(DatasetOverview overview)
    {
        var text = new StringBuilder().AppendLine(Cut($"{overview.Name}: {overview.Input}", Width)).AppendLine();
        string[] parts = [.. overview.Parts.Select(part => part.Name)];
        Table(text, ["", .. parts], [Row("examples", part => Number(part.Count)), .. Seen(overview)]);
        text.AppendLine();
        Labels(text, overview, parts);
        text.AppendLine();
        Table(text, ["time steps", "least", "25 %", "median", "75 %", "99 %", "most"], overview.Parts.Select(part => Lengths(part.Name, part.Lengths)));
        text.AppendLine();
        if (overview.VocabularySize > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"vocabulary: {overview.VocabularySize:N0} ids, which cover {100 * overview.Coverage:F1} % of the tokens").AppendLine();
        }

        var target = Math.Min(20, overview.Examples.Select(example => example.Target.Length).DefaultIfEmpty(0).Max());
        foreach (var example in overview.Examples)
        {
            text.AppendLine($"{Cut(example.Target, target).PadRight(target)}  {Cut(example.Input, Width - target - 2)}");
        }

        return text.ToString().ReplaceLineEndings("\n").TrimEnd();

        string[] Row(string head, Func<PartOverview, string> cell) => [head, .. overview.Parts.Select(cell)];
    }

    private static IEnumerable<string[]> Seen(DatasetOverview overview) => overview.Parts.All(part => part.Seen == part.Count)
        ? []
        : [["looked at", .. overview.Parts.Select(part => Number(part.Seen))]];

    private static void Labels(StringBuilder text, DatasetOverview overview, string[] parts)
    {
        var labels = overview.Parts[0].Labels;
        if (labels.All(label => label is { Least: 0, Mean: 0, Most: 0 }))
        {
            Table(text, ["class", .. parts], labels.Take(MostLabels).Select((label, i) =>
                (string[])[Cut(label.Name, 30), .. overview.Parts.Select(part => Number(part.Labels[i].Count))]));
        }
        else
        {
            Table(text, ["number", "least", "mean", "most"], labels.Take(MostLabels).Select(label =>
                (string[])[Cut(label.Name, 30), Short(label.Least), Short(label.Mean), Short(label.Most)]));
        }

        if (labels.Count > MostLabels)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"... and {labels.Count - MostLabels} more");
        }
    }

    private static string[] Lengths(string name, LengthPercentiles lengths) =>
        [name, .. new[] { lengths.Least, lengths.Quarter, lengths.Median, lengths.ThreeQuarters, lengths.NinetyNine, lengths.Most }.Select(Number)];

    // The first column to the left, numbers to the right.
    private static void Table(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        string[][] all = [head, .. rows];
        for (var line = 0; line < all.Length; line++)
        {
            var cells = all[line].Select((cell, column) =>
            {
                var width = all.Max(row => row[column].Length);
                return column == 0 ? cell.PadRight(width) : cell.PadLeft(width);
            });
            text.AppendLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Cut(string text, int width)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= width ? line : $"{line[..Math.Max(0, width - 1)]}…";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(double number) => number.ToString("G5", CultureInfo.InvariantCulture);
}
