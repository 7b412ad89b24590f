using System.Runtime.InteropServices;

namespace RnnDsl.Shell.Prompt;

/// <summary>Lets a person edit a text on a terminal, behind a prompt.</summary>
/// <param name="screen">The terminal.</param>
/// <param name="editor">What the keys do.</param>
/// <param name="prompt">What stands before the text.</param>
/// <param name="styles">Colours the text; left out, it has none.</param>
internal sealed class LineEditor(
    Screen screen, Editor editor, string prompt, Func<string, IReadOnlyList<string>>? styles = null)
{
    private const string PasteOn = "\e[?2004h";
    private const string PasteOff = "\e[?2004l";
    private const string ClearScreen = "\e[H\e[2J";
    private const int TallestList = 10;

    /// <summary>Milliseconds after a change of the size until it is drawn, with all changes that have come by then.</summary>
    private const int ResizeTime = 30;

    private readonly Lock _gate = new();
    private readonly Painter _painter = new(Screen.WriteControl);
    private EditorState _state = EditorState.Empty;
    private int _width;

    /// <summary>Reads until the editing has ended, and gives the text and how it ended.</summary>
    public EditorState Read()
    {
        // .NET takes note of the terminal when it is first asked for its size, and must not find it changed.
        _width = screen.Width - 1;
        using var terminal = RawTerminal.Open();
        using var resize = new Timer(_ => Redraw());
        using var resized = OperatingSystem.IsWindows() ? null
            : PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resize.Change(ResizeTime, Timeout.Infinite));
        Screen.WriteControl(PasteOn);
        try
        {
            return Edit(new KeyReader(terminal));
        }
        finally
        {
            Screen.WriteControl(PasteOff);
            screen.NoteLineStart();
        }
    }

    private EditorState Edit(KeyReader keys)
    {
        Show(EditorState.Empty);
        while (keys.Next() is { } key)
        {
            var next = editor.Press(_state, key);
            switch (next.Ending)
            {
                case Ending.None:
                    Show(next);
                    break;
                case Ending.ScreenCleared:
                    Finish(ClearScreen);
                    Show(next with { Ending = Ending.None });
                    break;
                default:
                    Show(new EditorState(next.Buffer.MoveTo(next.Buffer.Text.Length)));
                    Finish(next.Ending == Ending.Abandoned ? "^C\r\n" : "\r\n");
                    return next;
            }
        }

        return _state with { Ending = Ending.Left };
    }

    private void Show(EditorState state)
    {
        lock (_gate)
        {
            _state = state;
            Draw();
        }
    }

    private void Redraw()
    {
        lock (_gate)
        {
            Draw();
        }
    }

    private void Finish(string ending)
    {
        lock (_gate)
        {
            _painter.Finish(ending);
        }
    }

    private void Draw()
    {
        var (width, height) = (screen.Width - 1, screen.Height);
        if (width != _width)
        {
            _painter.Reflow(width + 1);
        }

        _width = width;
        var (buffer, question) = _state.Search is { } search
            ? (LineBuffer.EndOf(search.Match ?? string.Empty), Question(search))
            : (_state.Buffer, prompt);
        var layout = Layout.Of(buffer, question, Prompts.Continued, width, styles?.Invoke(buffer.Text));
        if (_state.Choices is { } choices && height - layout.Rows.Count > 0)
        {
            layout = layout.Above(ChoiceList.Rows(choices, width, Math.Min(TallestList, height - layout.Rows.Count)));
        }

        _painter.Draw(layout.Clip(height));
    }

    private static string Question(HistorySearch search) =>
        $"({(search.Failed ? "not found" : "search")}: {search.Query}) ";
}
