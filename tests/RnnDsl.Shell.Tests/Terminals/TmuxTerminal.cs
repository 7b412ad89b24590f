using System.Globalization;

namespace RnnDsl.Shell.Tests.Terminals;

/// <summary>The shell in a terminal of tmux, typed into and looked at as a person does.</summary>
internal sealed class TmuxTerminal : IAsyncDisposable
{
    /// <summary>What stands before a statement.</summary>
    public const string Prompt = "RnnDsl> ";

    private const string Ended = "The shell has ended with ";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);
    private readonly string _socket;

    private TmuxTerminal(string socket) => _socket = socket;

    /// <summary>Starts the shell and waits for its prompt.</summary>
    /// <param name="folder">Where it starts, and keeps its history.</param>
    /// <param name="columns">The width of the terminal.</param>
    /// <param name="rows">Its height.</param>
    public static async Task<TmuxTerminal> StartAsync(string folder, int columns = 100, int rows = 30)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "tmux")));
        Assert.SkipUnless(isThere, "Needs tmux.");
        var settings = Path.Combine(folder, "tmux.conf");
        await File.WriteAllTextAsync(settings, "set -g history-limit 50000\nset -g status off\n");
        var terminal = new TmuxTerminal(Path.Combine(folder, $"tmux-{Guid.NewGuid():N}"));
        await terminal.DoAsync(
            "-f", settings, "new-session", "-d", "-c", folder, "-x", Text(columns), "-y", Text(rows),
            "-e", $"XDG_STATE_HOME={folder}/state", $"trap : INT; {ShellProcess.CommandLine}; echo \"{Ended}$?\"; exec cat");
        await terminal.WaitForPromptAsync(1);
        return terminal;
    }

    /// <summary>Sends characters.</summary>
    public Task TypeAsync(string text) => DoAsync("send-keys", "-l", "--", text);

    /// <summary>Sends a key by the name that tmux has for it.</summary>
    public Task PressAsync(string key) => DoAsync("send-keys", key);

    /// <summary>Sends text as a terminal does that pastes it.</summary>
    public async Task PasteAsync(string text)
    {
        await DoAsync("set-buffer", "--", text);
        await DoAsync("paste-buffer", "-p");
    }

    /// <summary>Gives the terminal another width.</summary>
    public Task ResizeAsync(int columns) => DoAsync("resize-window", "-x", Text(columns));

    /// <summary>All rows that were ever shown, without blanks at their ends.</summary>
    public Task<string[]> LinesAsync() => CaptureAsync("-S", "-");

    /// <summary>The rows that are on the screen.</summary>
    public Task<string[]> VisibleLinesAsync() => CaptureAsync();

    /// <summary>The same, but that rows which the terminal itself has broken are one.</summary>
    public Task<string[]> WrittenLinesAsync() => CaptureAsync("-S", "-", "-J");

    /// <summary>Waits until the cursor is in a line, of perhaps two rows, that ends with <paramref name="text"/>.</summary>
    public Task WaitForInputAsync(string text) => WaitAsync($"the input '{text}'", async () =>
    {
        var position = await DoAsync("display-message", "-p", "#{cursor_y} #{history_size}");
        var numbers = position.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var lines = await LinesAsync();
        var row = numbers.Sum();
        return row < lines.Length && $"{lines.ElementAtOrDefault(row - 1)}{lines[row]}".EndsWith(text.TrimEnd(), StringComparison.Ordinal);
    });

    /// <summary>Waits until a line contains <paramref name="text"/>, after the first <paramref name="skipped"/> lines.</summary>
    public Task WaitForTextAsync(string text, int skipped = 0) => WaitAsync($"the text '{text}'", async () =>
        (await LinesAsync()).Skip(skipped).Any(line => line.Contains(text, StringComparison.Ordinal)));

    /// <summary>Waits until there have been <paramref name="count"/> prompts and the last is empty.</summary>
    public Task WaitForPromptAsync(int count) => WaitAsync($"prompt {count}", async () =>
    {
        var lines = await LinesAsync();
        return lines[^1] == Prompt.TrimEnd() && lines.Count(IsPrompt) >= count;
    });

    /// <summary>Types a statement and waits until it has run; gives what it wrote.</summary>
    public async Task<string[]> RunAsync(string statement)
    {
        var before = await LinesAsync();
        await TypeAsync(statement);
        await WaitForInputAsync(statement[^Math.Min(statement.Length, 10)..]);
        await PressAsync("Enter");
        await WaitForPromptAsync(before.Count(IsPrompt) + 1);
        return (await LinesAsync())[before.Length..^1];
    }

    /// <summary>Waits until the shell has ended, and gives its exit code.</summary>
    public async Task<int> WaitForEndAsync()
    {
        await WaitForTextAsync(Ended);
        var line = (await LinesAsync()).Single(line => line.Contains(Ended, StringComparison.Ordinal));
        return int.Parse(line[(line.IndexOf(Ended, StringComparison.Ordinal) + Ended.Length)..], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync() => await ShellProcess.RunProgramAsync("tmux", "-S", _socket, "kill-server");

    /// <summary>Whether a statement begins in a line.</summary>
    public static bool IsPrompt(string line) => line.StartsWith(Prompt.TrimEnd(), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<string[]> CaptureAsync(params string[] options)
    {
        var shown = (await DoAsync(["capture-pane", "-p", .. options])).TrimEnd();
        return [.. shown.Split('\n').Select(line => line.TrimEnd())];
    }

    private async Task WaitAsync(string what, Func<Task<bool>> isThere)
    {
        var token = TestContext.Current.CancellationToken;
        var end = DateTime.UtcNow + s_patience;
        while (!await isThere())
        {
            if (DateTime.UtcNow > end)
            {
                Assert.Fail($"There was not {what}:\n{string.Join('\n', await LinesAsync())}");
            }

            await Task.Delay(30, token);
        }
    }

    private async Task<string> DoAsync(params string[] arguments)
    {
        var result = await ShellProcess.RunProgramAsync("tmux", ["-u", "-S", _socket, .. arguments]);
        result.ExitCode.ShouldBe(0, $"tmux {string.Join(' ', arguments)}\n{result.Error}");
        return result.Output;
    }
}
