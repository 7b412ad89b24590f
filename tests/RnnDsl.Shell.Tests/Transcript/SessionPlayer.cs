using System.Text;
using RnnDsl.Shell.Tests.Terminals;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>Types a session into a terminal and writes down, in Markdown, what is seen.</summary>
internal sealed class SessionPlayer(TmuxTerminal terminal)
{
    private readonly StringBuilder _transcript = new();

    /// <summary>Statements that were run.</summary>
    public int Statements { get; private set; }

    public async Task<string> PlayAsync(IEnumerable<SessionStep> steps)
    {
        foreach (var step in steps)
        {
            if (step is SessionStep.Statement statement)
            {
                await PlayAsync(statement.Strokes);
            }
            else if (step is SessionStep.Prose prose)
            {
                _transcript.Append(prose.Markdown).Append("\n\n");
            }
        }

        return _transcript.ToString().TrimEnd() + '\n';
    }

    private async Task PlayAsync(IReadOnlyList<SessionStep.Stroke> strokes)
    {
        var before = (await terminal.LinesAsync()).Length;
        foreach (var stroke in strokes)
        {
            await PlayAsync(stroke, before);
        }

        if (strokes[^1] is not { IsKey: true, Text: "Ctrl+C" })
        {
            await terminal.PressAsync("Enter");
        }

        Statements++;
        await terminal.WaitForPromptAsync(Statements + 1);
        Write(strokes, await ShownAsync());
    }

    // From the prompt of the last statement to the one that is there now.
    private async Task<string[]> ShownAsync()
    {
        var lines = (await terminal.WrittenLinesAsync())[..^1];
        return lines[Array.FindLastIndex(lines, TmuxTerminal.IsPrompt)..];
    }

    private async Task PlayAsync(SessionStep.Stroke stroke, int before)
    {
        if (!stroke.IsKey)
        {
            await terminal.TypeAsync(stroke.Text);
            return;
        }

        await terminal.PressAsync(Name(stroke.Text));
        if (stroke.Text == "Line")
        {
            await terminal.WaitForInputAsync("      >");
        }
        else if (stroke.Text == "Enter")
        {
            await terminal.WaitForTextAsync(stroke.Awaited, before);
        }
        else if (stroke.Awaited.Length > 0)
        {
            await terminal.WaitForInputAsync(stroke.Awaited);
        }
    }

    private void Write(IReadOnlyList<SessionStep.Stroke> strokes, string[] shown)
    {
        if (strokes.Any(stroke => stroke is { IsKey: true, Text: not ("Line" or "Enter") }))
        {
            var typed = strokes.Select(stroke => stroke.IsKey ? $"<kbd>{Cap(stroke.Text)}</kbd>" : $"`{stroke.Text.Trim()}`");
            _transcript.Append($"Typed: {string.Join(' ', typed)}\n\n");
        }

        if (strokes.FirstOrDefault(stroke => stroke is { IsKey: true, Text: "Enter" }) is { } started)
        {
            shown = WithoutWhatFollows(started.Awaited, shown);
        }

        var lines = shown.Reverse().SkipWhile(line => line.Length == 0).Reverse();
        _transcript.Append("```text\n").AppendJoin('\n', lines).Append("\n```\n\n");
    }

    // How much more a statement writes until it is stopped is chance.
    private static string[] WithoutWhatFollows(string awaited, string[] shown)
    {
        var last = Array.FindIndex(shown, line => line.Contains(awaited, StringComparison.Ordinal));
        return [.. shown[..(last + 1)], "...", shown[^1].Replace("^C", string.Empty, StringComparison.Ordinal)];
    }

    private static string Cap(string key) => key == "Line" ? "Enter" : key;

    // What tmux calls them.
    private static string Name(string key) => key switch
    {
        "Line" => "Enter",
        "Shift+Tab" => "BTab",
        "Backspace" => "BSpace",
        "Delete" => "DC",
        _ when key.StartsWith("Ctrl+", StringComparison.Ordinal) => $"C-{char.ToLowerInvariant(key[^1])}",
        _ => key,
    };
}
