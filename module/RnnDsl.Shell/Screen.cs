using System.Management.Automation;
using System.Management.Automation.Internal;
using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell;

/// <summary>
/// Standard output and standard error, written one at a time, with the progress bars kept below what is written.
/// </summary>
internal sealed class Screen : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IProgressView _progress;
    private readonly bool _outputIsTerminal = !Console.IsOutputRedirected;
    private readonly bool _errorIsTerminal = !Console.IsErrorRedirected;
    private bool _outputAsError;

    public Screen()
    {
        var ansi = (_outputIsTerminal || _errorIsTerminal)
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && VirtualTerminal.Enable();
        CanEdit = ansi && _outputIsTerminal && !Console.IsInputRedirected;
        Colours = ansi && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        _progress = ansi && _errorIsTerminal ? new ProgressDisplay(_gate, this) : new ProgressLog();
    }

    /// <summary>Whether text may carry colours.</summary>
    public bool Colours { get; }

    /// <summary>Whether a person sits at a terminal on which a cursor can be placed.</summary>
    public bool CanEdit { get; }

    /// <summary>Characters in a line: the terminal's, else 120.</summary>
    public int Width => _outputIsTerminal || _errorIsTerminal ? Math.Max(Console.WindowWidth, 20) : 120;

    /// <summary>Lines on the terminal, else 50.</summary>
    public int Height => _outputIsTerminal || _errorIsTerminal ? Math.Max(Console.WindowHeight, 2) : 50;

    /// <summary>Whether the last thing written to the terminal ended its line.</summary>
    public bool AtLineStart => Unfinished.Length == 0;

    /// <summary>The line of the terminal that was written to last and has not ended, as far as it was written at once.</summary>
    public string Unfinished { get; private set; } = string.Empty;

    public void WriteOutput(string text)
    {
        if (_outputAsError)
        {
            WriteError(text);
        }
        else
        {
            Write(Console.Out, _outputIsTerminal, text);
        }
    }

    /// <summary>Writes text with escape sequences as they are, while nothing else runs.</summary>
    public static void WriteControl(string text) => Console.Out.Write(text);

    public void WriteError(string text) => Write(Console.Error, _errorIsTerminal, text);

    /// <summary>Sends what is output to standard error until the result is disposed.</summary>
    public IDisposable OutputAsError()
    {
        _outputAsError = true;
        return new Diversion(this);
    }

    public void WriteProgress(long source, ProgressRecord record)
    {
        lock (_gate)
        {
            _progress.Update(source, record);
        }
    }

    /// <summary>Removes every bar.</summary>
    public void EndProgress()
    {
        lock (_gate)
        {
            _progress.End();
        }
    }

    /// <summary>Hides the bars until <see cref="ReleaseProgress"/>.</summary>
    public void HoldProgress()
    {
        lock (_gate)
        {
            _progress.Hold();
        }
    }

    public void ReleaseProgress()
    {
        lock (_gate)
        {
            _progress.Release();
        }
    }

    /// <summary>Reads a line that is typed after what was written last; nothing at the end of input.</summary>
    public string? ReadLine()
    {
        HoldProgress();
        try
        {
            var line = CanEdit ? new AnswerReader(this).Read() : Console.In.ReadLine();
            Unfinished = line is null ? Unfinished : string.Empty;
            return line;
        }
        finally
        {
            ReleaseProgress();
        }
    }

    /// <summary>Notes that the cursor is at the beginning of a line, to which an editor has brought it.</summary>
    public void NoteLineStart() => Unfinished = string.Empty;

    public void Dispose() => _progress.Dispose();

    private void Write(TextWriter stream, bool isTerminal, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var shown = Colours && isTerminal
            ? text
            : new StringDecorated(text).ToString(OutputRendering.PlainText);
        lock (_gate)
        {
            if (!isTerminal)
            {
                stream.Write(shown);
                return;
            }

            _progress.Clear();
            stream.Write(shown);
            Unfinished = shown[(shown.LastIndexOf('\n') + 1)..];
            _progress.Draw();
        }
    }

    private sealed class Diversion(Screen screen) : IDisposable
    {
        public void Dispose() => screen._outputAsError = false;
    }
}
