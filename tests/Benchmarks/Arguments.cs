using System.Globalization;

namespace RnnDsl.Benchmarks;

/// <summary>What is measured, and with what.</summary>
internal sealed record Arguments
{
    /// <summary>The archive of the reviews; empty for random ids alone.</summary>
    public string Archive { get; private init; } = "";

    /// <summary>Threads of the training steps that are compared.</summary>
    public int Threads { get; private init; } = Environment.ProcessorCount;

    /// <summary>Names of parts; empty for all.</summary>
    public ValueList<string> Parts { get; private init; } = [];

    /// <exception cref="FormatException">They are neither known options with values that fit nor names of parts.</exception>
    public static Arguments Parse(IReadOnlyList<string> arguments, IReadOnlyCollection<string> parts)
    {
        var parsed = new Arguments();
        for (var i = 0; i < arguments.Count; i++)
        {
            parsed = arguments[i] switch
            {
                "--archive" => parsed with { Archive = Value(arguments, ++i) },
                "--threads" => parsed with { Threads = AtLeastOne(Value(arguments, ++i)) },
                var name when parts.Contains(name) => parsed with { Parts = parsed.Parts.Add(name) },
                var other => throw new FormatException($"There is no part '{other}'. Arguments: [--archive PATH] [--threads N] [PART...], where the parts are {string.Join(", ", parts)}; all of them by default."),
            };
        }

        return parsed;
    }

    private static string Value(IReadOnlyList<string> arguments, int i) =>
        i < arguments.Count ? arguments[i] : throw new FormatException($"'{arguments[^1]}' has no value.");

    private static int AtLeastOne(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number
            : throw new FormatException($"--threads is '{value}'; it must be a whole number of at least 1.");
}
