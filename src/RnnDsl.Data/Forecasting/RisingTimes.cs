using System.Globalization;

namespace RnnDsl;

/// <summary>Dates in the first column, which must rise from row to row; a column of other texts says nothing of the order.</summary>
internal sealed class RisingTimes
{
    private DateTimeOffset? _last = DateTimeOffset.MinValue;

    /// <summary>What is wrong with the next row; empty where nothing is.</summary>
    /// <param name="cell">What it has in the first column.</param>
    public string Problem(Cell cell)
    {
        if (_last is not { } last)
        {
            return "";
        }

        var text = cell is TextCell written ? written.Text : "";
        _last = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        return _last <= last ? $"'{text}' is not behind the time of the row above it, and rows go from the oldest to the newest. Sort them, or give every row a time of its own." : "";
    }
}
