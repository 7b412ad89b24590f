using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>Reads <c>Session.txt</c>, which says at its top how it is written.</summary>
internal static partial class SessionScript
{
    public static IReadOnlyList<SessionStep> Read(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('%'))
            .Select(Step),
    ];

    private static SessionStep Step(string line) => line switch
    {
        ['#', ..] => new SessionStep.Prose(line),
        ['>', ' ', ..] => new SessionStep.Prose(line[2..]),
        _ => new SessionStep.Statement([.. Parts().Matches(line).Select(Stroke)]),
    };

    private static SessionStep.Stroke Stroke(Match part) => part.Groups["key"] is { Success: true } key
        ? new SessionStep.Stroke(key.Value, IsKey: true, part.Groups["awaited"].Value)
        : new SessionStep.Stroke(part.Value, IsKey: false, string.Empty);

    [GeneratedRegex("«(?<key>[^»:]+)(: (?<awaited>[^»]+))?»|[^«]+")]
    private static partial Regex Parts();
}
