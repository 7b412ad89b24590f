using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace RnnDsl.PowerShell;

/// <summary>Shows the rows of a forecast, objects with a property a column, as lines of one table.</summary>
public static class ForecastView
{
    /// <summary>What the rows are called beside their type.</summary>
    internal const string RowType = "RnnDsl.ForecastRow";

    // The longest number in six digits.
    private const int NumberWidth = 12;

    /// <summary>The titles of the table.</summary>
    /// <param name="row">One of the rows.</param>
    /// <param name="host">The host of the session.</param>
    public static string Head(PSObject row, PSHost host) => Lines(row, host)[0];

    /// <summary>The line of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="host">The host of the session.</param>
    public static string Line(PSObject row, PSHost host) => Lines(row, host)[1];

    // Columns of a width that does not depend on the numbers; of those that there is no room for the last are left out.
    private static ValueList<string> Lines(PSObject row, PSHost host)
    {
        ArgumentNullException.ThrowIfNull(row);
        var columns = row.Properties.Select((property, i) => new TableColumn(
            i == 0 ? property.Name : ScreenText.PadLeft(property.Name, NumberWidth),
            [property.Value is DateTime time ? time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
                : string.Format(CultureInfo.InvariantCulture, i == 0 ? "{0}" : "{0:G6}", property.Value)])
        { Rank = i });
        return TextTable.Lines(columns, Terminal.WidthOf(host), ruled: false);
    }
}
