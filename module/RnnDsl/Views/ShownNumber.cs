namespace RnnDsl.PowerShell;

/// <summary>Numbers as the views of the module show them: in digits that tell something even of small ones.</summary>
public static class ShownNumber
{
    /// <summary>A number in four digits behind the point, or as a power of ten.</summary>
    /// <param name="number">The number.</param>
    public static string Of(double number) => MetricNames.Number(number);
}
