using System.Globalization;

namespace RnnDsl;

/// <summary>A number of a series as it stands in a file.</summary>
internal static class SeriesNumber
{
    private static readonly string[] s_gaps = ["", "na", "n/a", "nan", "null", "none", "-", "?", "missing"];

    /// <summary>Whether a column that begins so has numbers: one, or what stands for one that is missing.</summary>
    public static bool IsMeant(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || s_gaps.Contains(field.ToLowerInvariant());

    /// <summary>The number; null where there is none that a model could learn from.</summary>
    public static double? Parse(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>What is wrong with what is no number.</summary>
    public static string ProblemOf(string field) =>
        s_gaps.Contains(field.ToLowerInvariant())
            ? $"{(field.Length == 0 ? "it is empty" : $"'{field}' is a gap")}. Fill gaps in, between their neighbours for example, or leave the column out by naming the others."
            : $"'{field}' is no finite number. Write numbers such as 12.5, with a point, or name the columns that have them.";
}
