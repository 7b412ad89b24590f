namespace RnnDsl;

/// <summary>Values by the names that Keras has for them.</summary>
/// <param name="what">What is named, for the one who names none of them.</param>
/// <param name="values">The values with Keras' defaults by their full names.</param>
/// <param name="aliases">Other names for the full ones.</param>
internal sealed class KerasNames<T>(string what, (string Name, T Value)[] values, (string Alias, string Name)[] aliases)
    where T : class
{
    private readonly Dictionary<string, T> _byKey = values.Concat(aliases.Select(alias => (alias.Alias, values.Single(value => value.Name == alias.Name).Value)))
        .ToDictionary(value => Key(value.Item1), value => value.Item2);

    /// <summary>The full names.</summary>
    public ValueList<string> Names { get; } = [.. values.Select(value => value.Name)];

    /// <exception cref="FormatException">Nothing has this name.</exception>
    public T Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name) ?? throw new FormatException($"There is no {what} '{name}'. {NearestName.Mend(name, Names)}");
    }

    /// <summary>What has this name, if anything has.</summary>
    public T? Find(string name) => _byKey.GetValueOrDefault(Key(name));

    // Keras' classes have the names of its functions without underscores.
    private static string Key(string name) => name.Trim().Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
