using System.Management.Automation;
using System.Text;

namespace RnnDsl.Shell;

/// <summary>Bars at the foot of a terminal, a line an activity, redrawn in place at most ten times a second.</summary>
internal sealed class ProgressDisplay : IProgressView
{
    /// <summary>Milliseconds between two drawings.</summary>
    private const int Interval = 100;

    private readonly Lock _gate;
    private readonly Screen _screen;
    private readonly ProgressTree _activities = new();
    private readonly Timer _timer;
    private int _linesShown;
    private long _drawn;
    private bool _held;
    private bool _scheduled;

    /// <summary>Draws below what <paramref name="screen"/> writes, whose lock is <paramref name="gate"/>.</summary>
    public ProgressDisplay(Lock gate, Screen screen)
    {
        _gate = gate;
        _screen = screen;
        _timer = new Timer(_ => Tick());
    }

    // A report that comes too soon after the last drawing is drawn later, with all that have come by then.
    public void Update(ProgressRecord record)
    {
        _activities.Update(record);
        var wait = _drawn + Interval - Environment.TickCount64;
        if (wait <= 0)
        {
            Draw();
        }
        else if (!_scheduled)
        {
            _scheduled = true;
            _timer.Change(wait, Timeout.Infinite);
        }
    }

    public void Clear()
    {
        if (_linesShown == 0)
        {
            return;
        }

        var up = _linesShown > 1 ? $"\e[{_linesShown - 1}A" : string.Empty;
        Console.Error.Write($"\r{up}\e[J");
        _linesShown = 0;
    }

    public void Draw()
    {
        if (_held || !_screen.AtLineStart)
        {
            return;
        }

        // The terminal itself writes the two characters of a Ctrl+C behind the last line, which must not break for them.
        var lines = _activities.Lines(_screen.Width - 3).Take(_screen.Height - 1).ToArray();
        var picture = new StringBuilder();
        if (_linesShown > 0)
        {
            picture.Append('\r');
            if (_linesShown > 1)
            {
                picture.Append($"\e[{_linesShown - 1}A");
            }
        }

        // Each line is overwritten and then cleared to its end, which does not flicker as clearing first does.
        picture.AppendJoin("\e[K\n", lines).Append(lines.Length > 0 ? "\e[K\e[J" : "\e[J");
        if (lines.Length > 0 || _linesShown > 0)
        {
            Console.Error.Write(picture);
        }

        _linesShown = lines.Length;
        _drawn = Environment.TickCount64;
    }

    public void Hold()
    {
        Clear();
        _held = true;
    }

    public void Release() => _held = false;

    public void End()
    {
        _activities.Clear();
        Clear();
    }

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        lock (_gate)
        {
            _scheduled = false;
            Draw();
        }
    }
}
