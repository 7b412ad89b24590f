using System.Globalization;
using System.Text.RegularExpressions;

namespace RnnDsl;

/// <summary>The names under which metrics are kept, shown and asked for.</summary>
internal static partial class MetricNames
{
    public const string Loss = "loss";
    public const string OfValidation = "val_";

    /// <summary>The names of metrics, one of its own for each: Keras numbers those that come again.</summary>
    public static ValueList<string> Of(ValueList<Metric> metrics) =>
    [
        .. metrics.Select((metric, i) => metrics.Take(i).Count(before => before.Name == metric.Name) is var before and > 0
            ? $"{metric.Name}_{before}"
            : metric.Name),
    ];

    /// <summary>
    /// Keras' name of what somebody calls <c>val_acc</c>, <c>ValidationAccuracy</c> or <c>MAE</c>; what nobody knows
    /// in lower case.
    /// </summary>
    public static string Canonical(string name)
    {
        var parts = Parts().Match(name.Trim());
        var (quantity, number) = (parts.Groups["name"].Value, parts.Groups["number"].Value);
        var known = quantity.Equals(Loss, StringComparison.OrdinalIgnoreCase) ? Loss : MetricForms.All.Find(quantity)?.Name;
        return $"{(parts.Groups["part"].Success ? OfValidation : "")}{known ?? quantity.ToLowerInvariant()}{number}";
    }

    /// <summary>The metric of a canonical name, with or without a number, if it is one.</summary>
    public static Metric? MetricOf(string name) => MetricForms.All.Find(Parts().Match(name).Groups["name"].Value);

    /// <summary>The name in a line of several.</summary>
    public static string Short(string name)
    {
        var metric = MetricOf(name);
        return metric is null ? name : name.Replace(metric.Name, metric.ShortName, StringComparison.Ordinal);
    }

    /// <summary>A value after its name.</summary>
    public static string Text(string name, double value) => $"{name} {Number(value)}";

    /// <summary>A value where there is one; else nothing.</summary>
    public static string Number(double? value) => value is { } number ? Number(number) : "";

    /// <summary>A value in digits that show something even of small ones.</summary>
    public static string Number(double value) =>
        value.ToString(value != 0 && Math.Abs(value) < 5e-5 ? "0.00e+0" : "F4", CultureInfo.InvariantCulture);

    /// <summary>Seconds in digits that show something even of a moment.</summary>
    public static string Seconds(double seconds) => seconds.ToString(
        seconds is > 0 and < 1e-3 ? "0.0e+0" : seconds is > 0 and < 1 ? "F3" : "F1", CultureInfo.InvariantCulture);

    /// <summary>The name in words, as a title.</summary>
    public static string Title(string name) => Capital(Label(name));

    /// <summary>A text with a large letter in front.</summary>
    public static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    /// <summary>The name in words.</summary>
    public static string Label(string name) => MetricOf(name) is { } metric
        ? name.Replace(metric.Name, metric.Label, StringComparison.Ordinal).Replace('_', ' ')
        : name;

    [GeneratedRegex("^(?<part>val_|validation_?)?(?<name>.*?)(?<number>_[0-9]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
