using System.Diagnostics;

namespace RnnDsl.Benchmarks;

/// <summary>
/// Two ways to do the same, timed in turn, A B A B: what else the machine does meets both, and the ratios of
/// neighbours hold where the times do not.
/// </summary>
internal sealed record PairedTimes(double First, double Second, double Ratio, double Least, double Most)
{
    /// <summary>Times both.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="first">The one.</param>
    /// <param name="second">The other, which takes Ratio times as long.</param>
    public static PairedTimes Of(int rounds, Action first, Action second) =>
        Of(rounds, () => Milliseconds(first), () => Milliseconds(second));

    /// <summary>Compares both where each tells its own time in milliseconds.</summary>
    /// <inheritdoc cref="Of(int, Action, Action)"/>
    public static PairedTimes Of(int rounds, Func<double> first, Func<double> second)
    {
        for (var i = 0; i < 2; i++)
        {
            first();
            second();
        }

        var pairs = Enumerable.Range(0, rounds).Select(_ => (First: first(), Second: second())).ToList();
        var ratios = pairs.Select(pair => pair.Second / pair.First).Order().ToList();
        return new(
            Median(pairs.Select(pair => pair.First)),
            Median(pairs.Select(pair => pair.Second)),
            ratios[ratios.Count / 2],
            ratios[0],
            ratios[^1]);
    }

    /// <summary>How long something takes.</summary>
    public static double Milliseconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
