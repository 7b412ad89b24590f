using System.Globalization;

namespace RnnDsl;

/// <summary>Round numbers along an axis.</summary>
internal static class AxisTicks
{
    /// <summary>1, 2, 5, 10, 20, 50 and so on, from a power of ten.</summary>
    /// <param name="power">The power that is the first.</param>
    public static IEnumerable<double> Steps(int power)
    {
        for (; ; power++)
        {
            foreach (var digit in new[] { 1, 2, 5 })
            {
                yield return power < 0 ? digit / Math.Pow(10, -power) : digit * Math.Pow(10, power);
            }
        }
    }

    /// <summary>The multiples of a round step between two numbers, so many at most, and as texts.</summary>
    /// <param name="least">The lower end.</param>
    /// <param name="most">The upper end, above the lower.</param>
    /// <param name="count">Ticks at most, at least 2.</param>
    public static ValueList<(double Value, string Text)> Of(double least, double most, int count)
    {
        var power = (int)Math.Floor(Math.Log10(most - least)) - 1;
        var step = Steps(power).First(step => Math.Floor(most / step) - Math.Ceiling(least / step) + 1 <= count);
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        var format = decimals > 4 || Math.Max(Math.Abs(least), Math.Abs(most)) >= 1e6 ? "0.##e+0" : $"F{decimals}";
        var first = Math.Ceiling(least / step);
        return
        [
            .. Enumerable.Range(0, (int)(Math.Floor(most / step) - first) + 1)
                .Select(i => (first + i) * step)
                .Select(value => (value, value.ToString(format, CultureInfo.InvariantCulture))),
        ];
    }
}
