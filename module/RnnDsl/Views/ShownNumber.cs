namespace RnnDsl.PowerShell;

/// <summary>Numbers as the views of the module show them: in digits that tell something even of small ones.</summary>
public static class ShownNumber
{
    /// <summary>A number in four digits behind the point, or as a power of ten.</summary>
    /// <param name="number">The number.</param>
    public static string Of(double number) => MetricNames.Number(number);

    /// <summary>A loss and metrics in a line; empty where there is no loss.</summary>
    /// <param name="loss">The loss; null where nothing was measured.</param>
    /// <param name="metrics">The metrics.</param>
    public static string Of(double? loss, ValueList<MetricValue> metrics) =>
        loss is { } value ? string.Join("  ", metrics.Prepend(new(MetricNames.Loss, value))) : "";

    /// <summary>Seconds.</summary>
    /// <param name="seconds">How many.</param>
    public static string OfSeconds(double seconds) => MetricNames.Seconds(seconds);
}
