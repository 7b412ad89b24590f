using System.Globalization;
using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>
/// Compares two transcripts in all that is the same on every machine. Not compared are times (numbers with a unit, clocks,
/// and what stands in a last column "Seconds"), speeds and sizes of files, how wide columns and rules are, the drawings
/// of curves, fingerprints of files, and after which epoch a training was stopped that goes on; numbers with decimals may differ by a fiftieth,
/// since other processors round sums in another order.
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

        return [.. WithoutEpochsOfResumed(lines)];
    }

    // How many epochs are left is chance, but for the last one.
    private static IEnumerable<string> WithoutEpochsOfResumed(string[] lines)
    {
        var goesOn = false;
        for (var index = 0; index < lines.Length; index++)
        {
            goesOn = lines[index].StartsWith("Going on after", StringComparison.Ordinal) || (goesOn && IsEpoch(lines[index]));
            if (!goesOn || !IsEpoch(lines[index]) || !IsEpoch(lines.ElementAtOrDefault(index + 1)))
            {
                yield return lines[index];
            }
        }
    }

    private static bool IsEpoch(string? line) => line?.StartsWith("Epoch ", StringComparison.Ordinal) is true;

    private static string NormalisedLine(string line)
    {
        line = Fingerprint().Replace(line, "-<fingerprint>");
        line = Plot().Replace(Resumed().Replace(line, "after epoch <epoch>"), "<plot>");
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

    [GeneratedRegex(@"-[0-9a-f]{24}(?=\.parquet)")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"(?<=^Going on )after epoch \d+")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^[ \d.]+[┤│].*$")]
    private static partial Regex Plot();

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
