using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace RnnDsl.PowerShell;

/// <summary>Shows the rows of a forecast, objects with a property a column, as lines of one table.</summary>
public static class ForecastView
{
    /// <summary>What the rows are called beside their type.</summary>
    internal const string RowType = "RnnDsl.ForecastRow";

    /// <summary>What they are called too where any of them is not at midnight.</summary>
    internal const string ClockType = "RnnDsl.ForecastRow#Clock";

    // The longest number.
    private const int NumberWidth = 12;

    /// <summary>What stands above the table, whose titles come with the first line.</summary>
    /// <param name="row">The first of the rows.</param>
    /// <param name="host">The host of the session.</param>
    public static string Head(PSObject row, PSHost host)
    {
        GroupHead.Begin(row, host);
        return "Forecast";
    }

    /// <summary>The line of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="host">The host of the session.</param>
    public static string Line(PSObject row, PSHost host)
    {
        var lines = Lines(row, host);
        return GroupHead.Show(row, host, lines.SkipLast(1), lines[^1]);
    }

    // Columns of a width that does not depend on the numbers; of those that there is no room for the last are left out.
    private static ValueList<string> Lines(PSObject row, PSHost host)
    {
        ArgumentNullException.ThrowIfNull(row);
        var columns = row.Properties.Select((property, i) => new TableColumn(
            property.Name,
            [property.Value is DateTime time ? time.ToString(row.TypeNames.Contains(ClockType) ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : i == 0 ? string.Format(CultureInfo.InvariantCulture, "{0}", property.Value)
                : ScreenText.PadLeft(Number(property.Value), NumberWidth)])
        { Rank = i, IsText = property.Value is DateTime, IsWhole = true });
        return TextTable.Lines(columns, Terminal.WidthOf(host));
    }

    // Four digits behind the point, so that points are below each other, but for what is too small or too long for that.
    private static string Number(object? value) => string.Format(
        CultureInfo.InvariantCulture, value is double number && Math.Abs(number) is 0 or (>= 0.1 and < 1e6) ? "{0:F4}" : "{0:G6}", value);
}
