using System.Globalization;

namespace RnnDsl;

/// <summary>Dates in the first column, which must rise; a column of other texts says nothing of the order.</summary>
/// <param name="column">Position of the column; -1 where there is none.</param>
internal sealed class TimeColumn(int column)
{
    private DateTime? _last = DateTime.MinValue;

    /// <summary>What is wrong with the next row; empty where nothing is.</summary>
    /// <param name="field">Reads a field of the row.</param>
    public string Problem(Func<int, string> field)
    {
        if (column < 0 || _last is not { } last)
        {
            return "";
        }

        var text = field(column);
        _last = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
        return _last < last ? $"'{text}' is before the row above it, and rows go from the oldest to the newest. Sort them." : "";
    }
}
