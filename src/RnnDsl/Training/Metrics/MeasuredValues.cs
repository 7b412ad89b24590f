namespace RnnDsl;

/// <summary>Finds values by the names that Keras has for them.</summary>
internal static class MeasuredValues
{
    /// <summary>The value of a metric; null where it was not measured.</summary>
    public static double? Find(ValueList<MetricValue> values, string name) => values.FirstOrDefault(value => value.Name == name)?.Value;

    /// <summary>The value of a name among those there are.</summary>
    /// <exception cref="ArgumentException">There is none of this name; the message names those there are.</exception>
    public static double Get(string name, IEnumerable<MetricValue> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (canonical, all) = (MetricNames.Canonical(name), values.ToValueList());
        return Find(all, canonical)
            ?? throw new ArgumentException($"There is no '{name}'. {NearestName.Mend(name, [.. all.Select(value => value.Name)])}", nameof(name));
    }
}
