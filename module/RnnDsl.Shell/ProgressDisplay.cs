using System.Management.Automation;
using System.Text;
using RnnDsl.Shell.Prompt;

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
    private string[] _shown = [];
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
    public void Update(long source, ProgressRecord record)
    {
        _activities.Update(source, record);
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
        if (_shown.Length > 0)
        {
            Console.Error.Write($"{ToTheFirst()}\e[J");
            _shown = [];
        }
    }

    public void Draw()
    {
        if (_held || !_screen.AtLineStart)
        {
            return;
        }

        // The terminal itself writes the two characters of a Ctrl+C behind the last line, which must not break for them.
        var lines = _activities.Lines(_screen.Width - 3).Take(_screen.Height - 1).ToArray();
        var picture = new StringBuilder(ToTheFirst());

        // Each line is overwritten and then cleared to its end, which does not flicker as clearing first does.
        picture.AppendJoin("\e[K\n", lines).Append(lines.Length > 0 ? "\e[K\e[J" : "\e[J");
        if (lines.Length > 0 || _shown.Length > 0)
        {
            Console.Error.Write(picture);
        }

        _shown = lines;
        _drawn = Environment.TickCount64;
        _scheduled = false;
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

    // Back to where the first line begins.
    private string ToTheFirst()
    {
        if (_shown.Length == 0)
        {
            return string.Empty;
        }

        var up = ReflowedRows.Above(_shown[..^1], CharacterWidth.Of(_shown[^1]), _screen.Width);
        return up > 0 ? $"\r\e[{up}A" : "\r";
    }

    private void Tick()
    {
        lock (_gate)
        {
            // Whatever has drawn since has drawn all.
            if (_scheduled)
            {
                Draw();
            }
        }
    }
}
