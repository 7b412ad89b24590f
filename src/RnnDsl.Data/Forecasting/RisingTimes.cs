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
    public string Problem(Cell cell)
    {
        // Numbers are none, though "1.5" could be read as one.
        var text = cell is TextCell written && double.IsNaN(RowLabel.Number(written.Text)) ? written.Text : "";
        foreach (var reading in _readings)
        {
            reading.Read(text);
        }

        // Where no reading fits, it is no column of dates.
        return _readings.Any(reading => reading.Fits && reading.Rises) || _readings.All(reading => !reading.Fits)
            ? ""
            : $"'{text}' is not behind the time of the row above it, and rows go from the oldest to the newest. Sort them, or give every row a time of its own.";
    }

    // Where a program has no other cultures, this one is there still.
    private static CultureInfo DayFirst()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return culture;
    }

    private sealed class Reading(CultureInfo culture)
    {
        private DateTimeOffset _last = DateTimeOffset.MinValue;

        public bool Fits { get; private set; } = true;

        public bool Rises { get; private set; } = true;

        public void Read(string text)
        {
            if (Fits)
            {
                Fits = DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time);
                Rises &= time > _last;
                _last = time;
            }
        }
    }
}
