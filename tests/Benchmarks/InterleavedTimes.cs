using System.Diagnostics;

namespace RnnDsl.Benchmarks;

/// <summary>
/// Several ways to do the same, timed in turn, A B C A B C: what else the machine does meets all of them, and the ratios
/// of neighbours hold where the times do not.
/// </summary>
internal sealed class InterleavedTimes
{
    private const int FewestRounds = 3;
    private const int MostRounds = 201;

    // What is over sooner is done several times in a row: threads of the one before may still be waiting for more work.
    private const double ShortestMilliseconds = 60;

    // The runtime compiles again, and better, what was called often.
    private const int WarmUpCalls = 40;
    private const double WarmUpSeconds = 1.5;

    private readonly List<double[]> _rounds;

    private InterleavedTimes(List<double[]> rounds) => _rounds = rounds;

    /// <summary>Times all ways for about so many seconds, at least three times after a warm-up that does not count.</summary>
    public static InterleavedTimes Of(double seconds, params Action[] ways)
    {
        int[] repeats = [.. ways.Select(way => (int)Math.Ceiling(ShortestMilliseconds / WarmUp(way)))];
        var clock = Stopwatch.StartNew();
        var rounds = new List<double[]>();
        while (rounds.Count < FewestRounds || (rounds.Count < MostRounds && clock.Elapsed.TotalSeconds < seconds))
        {
            rounds.Add([.. ways.Zip(repeats, (way, times) => Milliseconds(() => Repeat(way, times)) / times)]);
        }

        return new(rounds);
    }

    /// <summary>Compares ways that tell their own time in milliseconds, so many times.</summary>
    public static InterleavedTimes Of(int rounds, params Func<double>[] ways) =>
        new([.. Enumerable.Range(0, rounds).Select(_ => ways.Select(way => way()).ToArray())]);

    /// <summary>How long something takes.</summary>
    public static double Milliseconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>The median of one way's times, in milliseconds.</summary>
    public double MillisecondsOf(int way) => Spread.Of(_rounds.Select(round => round[way])).Median;

    /// <summary>How many times as long as another way one takes, over the rounds.</summary>
    public Spread Ratio(int way, int toWay) => Spread.Of(_rounds.Select(round => round[way] / round[toWay]));

    // The least time, in milliseconds.
    private static double WarmUp(Action way)
    {
        var clock = Stopwatch.StartNew();
        var least = double.MaxValue;
        for (var call = 0; call < WarmUpCalls && (call == 0 || clock.Elapsed.TotalSeconds < WarmUpSeconds); call++)
        {
            least = Math.Min(least, Milliseconds(way));
        }

        return least;
    }

    private static void Repeat(Action action, int times)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }
}
