namespace RnnDsl;

/// <summary>Numbers as a line of small bars.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>
    /// A bar a number, or the mean of some where there are more than columns; a dot where there is no finite number.
    /// </summary>
    /// <param name="values">The numbers; one that is missing or not finite has no bar.</param>
    /// <param name="least">What the lowest bar stands for.</param>
    /// <param name="most">What the highest bar stands for.</param>
    /// <param name="width">Bars at most, at least 1.</param>
    public static string Of(IReadOnlyList<double?> values, double least, double most, int width)
    {
        var count = Math.Min(values.Count, width);
        return string.Concat(Enumerable.Range(0, count).Select(i => Bar(Mean(values, i * values.Count / count, (i + 1) * values.Count / count), least, most)));
    }

    private static double? Mean(IReadOnlyList<double?> values, int from, int to) =>
        Enumerable.Range(from, to - from).Select(i => values[i]).Where(value => value is { } number && double.IsFinite(number)).Average();

    private static char Bar(double? value, double least, double most) => value switch
    {
        null => '·',
        _ when most <= least => Bars[Bars.Length / 2],
        { } number => Bars[(int)Math.Round((number - least) / (most - least) * (Bars.Length - 1))],
    };
}
