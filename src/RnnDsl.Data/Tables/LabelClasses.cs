using System.Globalization;

namespace RnnDsl;

/// <summary>The classes of the labels of a table.</summary>
internal static class LabelClasses
{
    /// <summary>The distinct labels: by value when all are numbers, in ordinal order otherwise.</summary>
    public static ClassLabels Of(IEnumerable<string> labels)
    {
        var distinct = labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var numbers = distinct.Select(Number).ToArray();
        return new ClassLabels(numbers.All(double.IsFinite)
            ? distinct.OrderBy(Number).ToValueList()
            : distinct.ToValueList());
    }

    private static double Number(string label) =>
        double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
