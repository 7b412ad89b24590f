using System.Globalization;

namespace RnnDsl;

/// <summary>Writes a <see cref="DatasetOverview"/> as a few tables.</summary>
internal static class OverviewText
{
    private const int MostLabels = 12;
    private const int MostOfALabel = 30;
    private const int MostOfATarget = 20;

    // The median and the longest say most.
    private static readonly int[] s_lengthRanks = [0, 2, 4, 0, 3, 1, 0];

    public static string Of(DatasetOverview overview, int width)
    {
        IEnumerable<string>[] blocks =
        [
            [ScreenText.Cut($"{overview.Name}: {overview.Input}", width)],
            Table(width, ["", .. overview.Parts.Select(part => part.Name)], Counts(overview)),
            Labels(overview, width),
            Table(width, ["time steps", "least", "25 %", "median", "75 %", "99 %", "most"], overview.Parts.Select(part => Lengths(part.Name, part.Lengths)), s_lengthRanks),
            overview.VocabularySize > 0 ? ScreenText.Words(Vocabulary(overview), width) : [],
            Examples(overview, width),
        ];
        return string.Join("\n\n", blocks.Select(lines => string.Join('\n', lines)).Where(block => block.Length > 0)).TrimEnd();
    }

    private static IEnumerable<string[]> Counts(DatasetOverview overview)
    {
        yield return ["examples", .. overview.Parts.Select(part => Number(part.Count))];
        if (overview.Parts.Any(part => part.Seen != part.Count))
        {
            yield return ["looked at", .. overview.Parts.Select(part => Number(part.Seen))];
        }
    }

    private static ValueList<string> Labels(DatasetOverview overview, int width)
    {
        var labels = overview.Parts[0].Labels;
        var lines = labels.All(label => label is { Least: 0, Mean: 0, Most: 0 })
            ? Table(width, ["class", .. overview.Parts.Select(part => part.Name)], labels.Take(MostLabels).Select((label, i) =>
                (string[])[ScreenText.Cut(label.Name, MostOfALabel), .. overview.Parts.Select(part => Number(part.Labels[i].Count))]))
            : Table(width, ["number", "least", "mean", "most"], labels.Take(MostLabels).Select(label =>
                (string[])[ScreenText.Cut(label.Name, MostOfALabel), Short(label.Least), Short(label.Mean), Short(label.Most)]));
        return labels.Count > MostLabels ? lines.Add($"... and {Number(labels.Count - MostLabels)} more") : lines;
    }

    private static string Vocabulary(DatasetOverview overview) => string.Create(
        CultureInfo.InvariantCulture, $"vocabulary: {overview.VocabularySize:N0} ids, which cover {100 * overview.Coverage:F1} % of the tokens");

    private static IEnumerable<string> Examples(DatasetOverview overview, int width)
    {
        var target = Math.Min(MostOfATarget, overview.Examples.Select(example => ScreenText.WidthOf(example.Target)).DefaultIfEmpty(0).Max());
        return overview.Examples.Select(example =>
            $"{ScreenText.PadRight(ScreenText.Cut(example.Target, target), target)}  {ScreenText.Cut(example.Input, width - target - 2)}");
    }

    private static string[] Lengths(string name, LengthPercentiles lengths) =>
        [name, .. new[] { lengths.Least, lengths.Quarter, lengths.Median, lengths.ThreeQuarters, lengths.NinetyNine, lengths.Most }.Select(Number)];

    // The first column is text, numbers follow.
    private static ValueList<string> Table(int width, string[] head, IEnumerable<string[]> rows, params int[] ranks)
    {
        string[][] all = [.. rows];
        return TextTable.Lines(
            head.Select((title, c) => new TableColumn(title, [.. all.Select(row => row[c])]) { IsText = c == 0, Rank = c < ranks.Length ? ranks[c] : 0 }),
            width,
            ruled: false);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(double number) => number.ToString("G5", CultureInfo.InvariantCulture);
}
