using System.Globalization;

namespace RnnDsl;

/// <summary>
/// Dates in the first column, which must rise from row to row; a column of other texts says nothing of the order. Dates
/// that may have the day or the month in front are read both ways, as long as either fits, and one of them must rise.
/// </summary>
internal sealed class RisingTimes
{
    private static readonly CultureInfo s_dayFirst = DayFirst();

    private readonly Reading[] _readings = [new(CultureInfo.InvariantCulture), new(s_dayFirst)];

    /// <summary>What is wrong with the next row; empty where nothing is.</summary>
    /// <param name="cell">What it has in the first column.</param>
    /// <param name="row">The number of the row.</param>
    public string Problem(Cell cell, long row)
    {
        // Numbers are none, though "1.5" could be read as one.
        var text = cell is TextCell written && double.IsNaN(RowLabel.Number(written.Text)) ? written.Text : "";
        foreach (var reading in _readings)
        {
            reading.Read(text, row);
        }

        // Where no reading fits, it is no column of dates.
        return _readings.Any(reading => reading.Fits && reading.Rises) || _readings.All(reading => !reading.Fits)
            ? ""
            : $"'{text}' is not behind the time of the row above it, and rows go from the oldest to the newest. Sort them, or give every row a time of its own.";
    }

    /// <summary>The dates in a column of a source.</summary>
    /// <param name="source">The rows, the oldest first.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="DataException">The source cannot be used, or the column has no dates or dates that do not rise.</exception>
    public static ValueList<DateTime> Of(RowSource source, string column)
    {
        var times = new RisingTimes();
        foreach (var row in source.Read([column], NoProgress<DataProgress>.Instance, CancellationToken.None))
        {
            if (times.Problem(row.Cells[0], row.Number) is { Length: > 0 } problem)
            {
                throw row.Error(column, problem);
            }
        }

        return times.Best?.Times ?? throw new DataException(source.Path, 0, column, "it has something else than dates. Write dates such as 2025-01-31 12:00, or name the column that has them.");
    }

    private Reading? Best => _readings.FirstOrDefault(reading => reading.Fits && reading.Rises);

    /// <summary>Where time steps look missing; empty where none do, or where steps differ anyhow.</summary>
    public string Gaps() => Best?.Gaps() ?? "";

    // Where a program has no other cultures, this one is there still.
    private static CultureInfo DayFirst()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return culture;
    }

    private sealed class Reading(CultureInfo culture)
    {
        // Weekends that are left out are no gaps; a few steps among many are.
        private const double MostGaps = 0.1;

        // Months are of 28 to 31 days.
        private const double LongestStep = 1.6;

        private readonly List<(DateTimeOffset Time, string Text, long Row)> _rows = [];

        private DateTimeOffset _last = DateTimeOffset.MinValue;

        public bool Fits { get; private set; } = true;

        public bool Rises { get; private set; } = true;

        public ValueList<DateTime> Times => [.. _rows.Select(row => row.Time.DateTime)];

        public void Read(string text, long row)
        {
            if (Fits)
            {
                Fits = DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time);
                Rises &= time > _last;
                _last = time;
                _rows.Add((time, text, row));
            }
        }

        public string Gaps()
        {
            long[] steps = [.. _rows.Zip(_rows.Skip(1), (before, after) => (after.Time - before.Time).Ticks)];
            if (steps.Length < 3)
            {
                return "";
            }

            var usual = steps.Order().ElementAt(steps.Length / 2);
            int[] gaps = [.. Enumerable.Range(0, steps.Length).Where(i => steps[i] > usual * LongestStep)];
            return gaps.Length == 0 || gaps.Length > Math.Max(1, steps.Length * MostGaps)
                ? ""
                : $"between '{_rows[gaps[0]].Text}' and '{_rows[gaps[0] + 1].Text}' (row {_rows[gaps[0] + 1].Row}) time steps look missing{(gaps.Length > 1 ? $", as in {gaps.Length - 1} more places" : "")}. Rows are taken one step apart; fill the gaps in if they are not.";
        }
    }
}
