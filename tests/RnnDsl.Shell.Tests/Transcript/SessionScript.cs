using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>Reads <c>Session.txt</c>, which says at its top how it is written.</summary>
internal static partial class SessionScript
{
    public static IReadOnlyList<SessionStep> Read(string text)
    {
        var steps = new List<SessionStep>();
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('%'));
        foreach (var line in lines)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal) && steps is [.., SessionStep.Prose { IsHeading: false } paragraph])
            {
                steps[^1] = new SessionStep.Prose($"{paragraph.Markdown}\n{line[2..]}");
            }
            else
            {
                steps.Add(Step(line));
            }
        }

        return steps;
    }

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
