namespace RnnDsl;

/// <summary>The times of the rows of a series, and those that come behind them.</summary>
public static class TimeSteps
{
    /// <summary>
    /// The times that go on: as many months later as the ones before were apart, the ends of months on ends of months; on
    /// working days, where weekends are left out; or in steps that are always as long, of which some may be missing.
    /// </summary>
    /// <param name="times">The times of the rows, rising, at least two.</param>
    /// <param name="count">How many more there are to be, at least 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two, they do not rise, or no step fits them.</exception>
    public static ValueList<DateTime> Continue(ValueList<DateTime> times, int count)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        TimeSpan[] steps = [.. times.Zip(times.Skip(1), (before, after) => after - before)];
        if (steps.Length == 0 || steps.Any(step => step <= TimeSpan.Zero))
        {
            throw new ArgumentException("The times of a series rise from row to row, and there are two or more; these do not.");
        }

        var next = Months(times) ?? WorkingDays(times, steps) ?? Even(steps)
            ?? throw new ArgumentException($"The times of the series are {steps.Min()} to {steps.Max()} apart, so that it is not known which come next. Give rows that are as far apart as one another.");
        var result = new DateTime[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = next(i == 0 ? times[^1] : result[i - 1], i + 1);
        }

        return [.. result];

        Func<DateTime, int, DateTime>? Even(TimeSpan[] steps)
        {
            var least = steps.Min();
            return steps.All(step => step.Ticks % least.Ticks == 0) ? (last, _) => last + least : null;
        }
    }

    // Counted from the last time of all, so that the 31st does not become the 28th for ever.
    private static Func<DateTime, int, DateTime>? Months(ValueList<DateTime> times)
    {
        var last = times[^1];
        var step = Number(last) - Number(times[^2]);
        var ends = times.All(time => time.Day == DateTime.DaysInMonth(time.Year, time.Month));
        var fits = step > 0 && times.All(time => (Number(last) - Number(time)) % step == 0 && time.TimeOfDay == last.TimeOfDay && (ends || time.Day == last.Day));
        return !fits ? null : (_, ahead) =>
        {
            var time = last.AddMonths(ahead * step);
            return ends ? time.AddDays(DateTime.DaysInMonth(time.Year, time.Month) - time.Day) : time;
        };

        static int Number(DateTime time) => (time.Year * 12) + time.Month;
    }

    private static Func<DateTime, int, DateTime>? WorkingDays(ValueList<DateTime> times, TimeSpan[] steps)
    {
        var fits = steps.All(step => step.Ticks % TimeSpan.TicksPerDay == 0) && steps.Contains(TimeSpan.FromDays(1)) && steps.Contains(TimeSpan.FromDays(3)) && !times.Any(IsWeekend);
        return !fits ? null : (last, _) =>
        {
            do
            {
                last = last.AddDays(1);
            }
            while (IsWeekend(last));

            return last;
        };
    }

    private static bool IsWeekend(DateTime time) => time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
