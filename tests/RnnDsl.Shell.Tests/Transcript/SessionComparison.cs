using System.Globalization;
using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>
/// Compares two transcripts in all that is the same on every machine. Not compared are times (numbers with a unit, clocks,
/// and what stands in a last column "Seconds"), speeds and sizes of files, how wide columns and rules are, and the drawings
/// of curves; numbers with decimals may differ by a fiftieth, since other processors round sums in another order.
/// </summary>
internal static partial class SessionComparison
{
    private const double Tolerance = 0.02;

    /// <summary>The first difference, or nothing.</summary>
    public static string? Difference(string expected, string actual)
    {
        var (wanted, found) = (Normalised(expected), Normalised(actual));
        for (var index = 0; index < Math.Max(wanted.Length, found.Length); index++)
        {
            var (left, right) = (wanted.ElementAtOrDefault(index), found.ElementAtOrDefault(index));
            if (left is null || right is null || !AreAlike(left, right))
            {
                return $"Line {index + 1}\nis committed as: {left ?? "(the end)"}\nbut is now:      {right ?? "(the end)"}";
            }
        }

        return null;
    }

    private static string[] Normalised(string transcript)
    {
        var lines = transcript.Split('\n');
        var hasSeconds = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd();
            hasSeconds = line.EndsWith("Seconds", StringComparison.Ordinal) || (hasSeconds && line.Length > 0);
            lines[index] = NormalisedLine(hasSeconds ? LastNumber().Replace(line, "<time>") : line);
        }

        return lines;
    }

    private static string NormalisedLine(string line)
    {
        line = Clock().Replace(Measure().Replace(line, "<measure>"), "<time>");
        line = Rule().Replace(Drawing().Replace(line, "<curve>"), "-");
        return Blanks().Replace(line, " ").Trim();
    }

    private static bool AreAlike(string left, string right)
    {
        var (lefts, rights) = (Decimals(left), Decimals(right));
        return Decimal().Replace(left, "<number>") == Decimal().Replace(right, "<number>")
            && lefts.Zip(rights, (one, other) => Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(one))).All(alike => alike);
    }

    private static IEnumerable<double> Decimals(string line) =>
        Decimal().Matches(line).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"[\d,.]+ ?(ms|s|min|B|KB|MB|GB|[a-z]+/s)\b")]
    private static partial Regex Measure();

    [GeneratedRegex(@"\d+:\d\d(:\d\d)?(\.\d+)?")]
    private static partial Regex Clock();

    [GeneratedRegex(@"[\d.,]+$")]
    private static partial Regex LastNumber();

    [GeneratedRegex("[▁▂▃▄▅▆▇█⠀-⣿]+")]
    private static partial Regex Drawing();

    [GeneratedRegex("[-─]{2,}")]
    private static partial Regex Rule();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Decimal();
}
