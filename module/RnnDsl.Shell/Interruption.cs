using System.Runtime.InteropServices;
using Engine = System.Management.Automation.PowerShell;

namespace RnnDsl.Shell;

/// <summary>
/// Turns Ctrl+C and SIGTERM into a stop of the running pipeline. Where that does not end it, the second one ends the process.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Milliseconds that a pipeline has to stop; before, an impatient second Ctrl+C means the first.</summary>
    private const int Patience = 1_000;

    private readonly Lock _gate = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly Timer _overdue;
    private Engine? _running;
    private long _stopped;
    private PosixSignal? _signal;

    /// <param name="hangs">Called where a pipeline does not stop in time.</param>
    public Interruption(Action hangs)
    {
        _overdue = new Timer(_ => Remind(hangs));
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <summary>Whether a signal came since the last pipeline started.</summary>
    public bool Requested => _signal is not null;

    /// <summary>The exit code of the signal that came since the last pipeline started, if one did.</summary>
    public int? ExitCode => _signal switch
    {
        null => null,
        PosixSignal.SIGINT => Shell.ExitCode.Interrupted,
        _ => Shell.ExitCode.Terminated,
    };

    /// <summary>Whether the process was asked to end, not only the pipeline.</summary>
    public bool MustLeave => _signal == PosixSignal.SIGTERM;

    /// <summary>Whether Ctrl+C with no pipeline running ends the process (default) or, for a prompt, does nothing.</summary>
    public bool EndsProcessWhenIdle { get; set; } = true;

    /// <summary>Stops <paramref name="shell"/> at a signal, until the result is disposed.</summary>
    public IDisposable Watch(Engine shell)
    {
        lock (_gate)
        {
            _running = shell;
            _signal = null;
        }

        return new Watching(this);
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _overdue.Dispose();
    }

    // Runs on a thread of the signal's own. What is not cancelled here ends the process.
    private void Handle(PosixSignalContext context)
    {
        lock (_gate)
        {
            if (_running is null)
            {
                context.Cancel = !EndsProcessWhenIdle && context.Signal == PosixSignal.SIGINT;
            }
            else if (_signal is null)
            {
                context.Cancel = true;
                _signal = context.Signal;
                _stopped = Environment.TickCount64;
                _overdue.Change(Patience, Timeout.Infinite);
                _running.BeginStop(callback: null, state: null);
            }
            else
            {
                context.Cancel = context.Signal == PosixSignal.SIGINT && Environment.TickCount64 - _stopped < Patience;
            }
        }
    }

    private void Remind(Action hangs)
    {
        lock (_gate)
        {
            if (_running is null)
            {
                return;
            }
        }

        hangs();
    }

    private void Release()
    {
        lock (_gate)
        {
            _running = null;
            _overdue.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    private sealed class Watching(Interruption owner) : IDisposable
    {
        public void Dispose() => owner.Release();
    }
}
