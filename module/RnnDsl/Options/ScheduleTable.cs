using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RnnDsl.PowerShell;

/// <summary>Schedules of learning rates as tables: <c>@{ type = 'cosine_decay'; initial_learning_rate = 0.01; decay_steps = 1000 }</c>.</summary>
internal static class ScheduleTable
{
    // What says enough in a schedule.
    private static readonly Dictionary<string, string> s_short = new()
    {
        ["initial"] = "initiallearningrate",
        ["steps"] = "decaysteps",
        ["rate"] = "decayrate",
        ["end"] = "endlearningrate",
    };

    private static readonly Dictionary<string, Type> s_types = typeof(LearningRateSchedule).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => OptionTable.Bare((string)derived.TypeDiscriminator!), derived => derived.DerivedType);

    /// <summary>How a schedule is written, with the numbers that it needs.</summary>
    /// <param name="name">One of <see cref="LearningRateSchedule.Names"/>.</param>
    public static string Example(string name) => $"@{{ type = '{name}'; {Numbers(name)} }}";

    /// <summary>The schedule of a table; null where the value is none.</summary>
    /// <exception cref="FormatException">The table describes no schedule, or the value is the name of one without its numbers.</exception>
    public static LearningRateSchedule? Read(object value)
    {
        var plain = PipelineValue.Unwrapped(value);
        if (plain is string name && s_types.ContainsKey(OptionTable.Bare(name)))
        {
            throw new FormatException($"'{name}' needs its numbers: {Example(Canonical(name))}.");
        }

        return plain is IDictionary table ? Read(OptionTable.Of(table)) : null;
    }

    private static LearningRateSchedule Read(OptionTable options)
    {
        var name = $"{options.Type}";
        if (!s_types.TryGetValue(OptionTable.Bare(name), out var type))
        {
            throw new FormatException($"There is no schedule '{name}'. {NearestName.Mend(name, LearningRateSchedule.Names)}");
        }

        var json = new JsonObject { ["type"] = Canonical(name) };
        options.With(s_short).WriteTo(json, type);
        string[] missing = [.. ModelJson.Options.GetTypeInfo(type).Properties.Where(property => property.IsRequired && !json.ContainsKey(property.Name)).Select(property => property.Name)];
        return missing.Length == 0
            ? json.Deserialize<LearningRateSchedule>(ModelJson.Options)!
            : throw new FormatException($"{type.Name} needs {string.Join(", ", missing)}: {Example(Canonical(name))}.");
    }

    private static string Canonical(string name) => LearningRateSchedule.Names.First(known => OptionTable.Bare(known) == OptionTable.Bare(name));

    private static string Numbers(string name) => name switch
    {
        "piecewise_constant_decay" => "boundaries = 1000, 2000; values = 0.01, 0.005, 0.001",
        "exponential_decay" or "inverse_time_decay" => "initial_learning_rate = 0.01; decay_steps = 1000; decay_rate = 0.5",
        _ => "initial_learning_rate = 0.01; decay_steps = 1000",
    };
}
