using ScottPlot;
using ScottPlot.TickGenerators;

namespace RnnDsl.Plots;

/// <summary>The axis of the epochs: whole numbers, a little room on both sides.</summary>
internal static class EpochAxis
{
    private const int MostTicks = 12;

    public static void Set(Plot plot, IEnumerable<int> epochs)
    {
        var (first, last) = epochs.Aggregate((First: int.MaxValue, Last: int.MinValue), (range, epoch) => (Math.Min(range.First, epoch), Math.Max(range.Last, epoch)));
        var room = Math.Max(0.5, 0.03 * (last - first));
        plot.Axes.SetLimitsX(first - room, last + room);
        var step = AxisTicks.Steps(0).Select(step => (int)step).First(step => (last - first) / step < MostTicks);
        var ticks = Enumerable.Range(first / step, (last / step) - (first / step) + 1).Select(i => i * step).Where(tick => tick >= first);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. ticks.Select(tick => new Tick(tick, $"{tick}"))]);
    }
}
