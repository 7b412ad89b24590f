using System.Runtime.InteropServices;

namespace RnnDsl.Shell.Prompt;

/// <summary>Reads a statement from a terminal, with the keys that people know from other shells.</summary>
internal sealed class LineEditor(Screen screen, IAssistant assistant, History history) : IStatementReader
{
    private const string PasteOn = "\e[?2004h";
    private const string PasteOff = "\e[?2004l";
    private const int TallestList = 10;

    /// <summary>Milliseconds after a change of the size until it is drawn, with all changes that have come by then.</summary>
    private const int ResizeTime = 30;

    private readonly Lock _gate = new();
    private readonly Painter _painter = new(Screen.WriteControl);
    private EditorState _state = EditorState.Empty;
    private int _width;

    public string? Read()
    {
        if (!screen.AtLineStart)
        {
            screen.WriteOutput(Environment.NewLine);
        }

        using var terminal = RawTerminal.Open();
        using var resize = new Timer(_ => Redraw());
        using var resized = OperatingSystem.IsWindows() ? null
            : PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resize.Change(ResizeTime, Timeout.Infinite));
        Screen.WriteControl(PasteOn);
        try
        {
            return Edit(new Editor(history.Entries, assistant), new KeyReader(terminal));
        }
        finally
        {
            Screen.WriteControl(PasteOff);
        }
    }

    private string? Edit(Editor editor, KeyReader keys)
    {
        Show(EditorState.Empty);
        while (keys.Next() is { } key)
        {
            var next = editor.Press(_state, key);
            switch (next.Ending)
            {
                case Ending.Accepted:
                    Leave(next, string.Empty);
                    if (!string.IsNullOrWhiteSpace(next.Buffer.Text))
                    {
                        history.Add(next.Buffer.Text);
                    }

                    return next.Buffer.Text;
                case Ending.Abandoned:
                    Leave(next, "^C");
                    return string.Empty;
                case Ending.Left:
                    Leave(next, string.Empty);
                    return null;
                case Ending.ScreenCleared:
                    lock (_gate)
                    {
                        _painter.Finish("\e[H\e[2J");
                    }

                    Show(next with { Ending = Ending.None });
                    break;
                default:
                    Show(next);
                    break;
            }
        }

        return null;
    }

    private void Show(EditorState state)
    {
        lock (_gate)
        {
            _state = state;
            Draw(state);
        }
    }

    private void Leave(EditorState state, string mark)
    {
        lock (_gate)
        {
            Draw(new EditorState(state.Buffer.MoveTo(state.Buffer.Text.Length)));
            _painter.Finish($"{mark}\r\n");
        }
    }

    private void Redraw()
    {
        lock (_gate)
        {
            Draw(_state);
        }
    }

    private void Draw(EditorState state)
    {
        var (width, height) = (screen.Width - 1, screen.Height);
        if (width != _width && _width > 0)
        {
            _painter.Reflow(width + 1);
        }

        _width = width;
        var (buffer, prompt) = state.Search is { } search
            ? (LineBuffer.EndOf(search.Match ?? string.Empty), Question(search))
            : (state.Buffer, Prompts.First);
        var styles = screen.Colours ? Highlighter.Styles(buffer.Text) : null;
        var layout = Layout.Of(buffer, prompt, Prompts.Continued, width, styles);
        if (state.Choices is { } choices && height - layout.Rows.Count > 0)
        {
            layout = layout.Above(ChoiceList.Rows(choices, width, Math.Min(TallestList, height - layout.Rows.Count)));
        }

        _painter.Draw(layout.Clip(height));
    }

    private static string Question(HistorySearch search) =>
        $"({(search.Failed ? "not found" : "search")}: {search.Query}) ";
}
