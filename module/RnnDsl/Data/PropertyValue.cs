using System.Collections;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>What an object of the pipeline has under a name, without the engine's wrappers.</summary>
internal static class PropertyValue
{
    /// <summary>The value of a key of a hash table or of a property; null where there is none.</summary>
    public static object? Of(PSObject row, string name) =>
        Plain(row.BaseObject is IDictionary table ? table[name] : row.Properties[name]?.Value);

    /// <summary>Whether there is such a key or property.</summary>
    public static bool Has(PSObject row, string name) =>
        row.BaseObject is IDictionary table ? table.Contains(name) : row.Properties[name] is not null;

    /// <summary>The names that there are.</summary>
    public static ValueList<string> Names(PSObject row) => row.BaseObject is IDictionary table
        ? [.. table.Keys.Cast<object>().Select(key => $"{key}")]
        : [.. row.Properties.Select(property => property.Name)];

    private static object? Plain(object? value) => PipelineValue.Unwrapped(value) switch
    {
        string text => text,
        IEnumerable list => list.Cast<object?>().Select(Plain).ToArray(),
        var plain => plain,
    };
}
