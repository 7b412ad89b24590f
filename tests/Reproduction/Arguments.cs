using System.Globalization;

namespace RnnDsl.Reproduction;

/// <summary>What is trained.</summary>
internal enum Study
{
    /// <summary>The chapter's models.</summary>
    Chapter,

    /// <summary>The recipe.</summary>
    Recipe,

    /// <summary>The forecasts.</summary>
    Forecast,
}

/// <summary>What is trained and where it goes.</summary>
internal sealed record Arguments
{
    public Study Study { get; private init; }

    public string Archive { get; private init; } = "";

    /// <summary>The folder with the series that are forecast.</summary>
    public string Series { get; private init; } = ".";

    /// <summary>How many seeds; null for the study's own number.</summary>
    public int? Seeds { get; private init; }

    /// <summary>How many epochs; null for the study's own number.</summary>
    public int? Epochs { get; private init; }

    public string Output { get; private init; } = Path.Combine("artifacts", "reproduce");

    /// <exception cref="FormatException">They are not pairs of a known name and a value that fits.</exception>
    public static Arguments Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 != 0)
        {
            throw new FormatException($"'{arguments[^1]}' has no value.");
        }

        return arguments.Chunk(2).Aggregate(new Arguments(), (parsed, pair) => pair[0] switch
        {
            "--study" => parsed with { Study = StudyOf(pair[1]) },
            "--archive" => parsed with { Archive = pair[1] },
            "--series" => parsed with { Series = pair[1] },
            "--seeds" => parsed with { Seeds = AtLeastOne(pair) },
            "--epochs" => parsed with { Epochs = AtLeastOne(pair) },
            "--output" => parsed with { Output = pair[1] },
            _ => throw new FormatException($"There is no argument '{pair[0]}'. There are: --study chapter|recipe|forecast, --archive PATH, --series FOLDER, --seeds N, --epochs N, --output FOLDER."),
        });
    }

    /// <summary>The reviews.</summary>
    public Dataset Reviews(int words, int length)
    {
        Console.WriteLine($"Reading {(Archive.Length > 0 ? Archive : "the reviews, downloaded once")}");
        var data = Datasets.Imdb(words, length, Archive);
        Console.WriteLine(data);
        return data;
    }

    private static Study StudyOf(string name) => name switch
    {
        "chapter" => Study.Chapter,
        "recipe" => Study.Recipe,
        "forecast" => Study.Forecast,
        _ => throw new FormatException($"--study is '{name}'; it must be chapter, recipe or forecast."),
    };

    private static int AtLeastOne(string[] pair) =>
        int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number
            : throw new FormatException($"{pair[0]} is '{pair[1]}'; it must be a whole number of at least 1.");
}
