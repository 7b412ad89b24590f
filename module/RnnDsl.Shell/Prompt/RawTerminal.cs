namespace RnnDsl.Shell.Prompt;

/// <summary>The terminal on standard input while it hands on every key, Ctrl+C too; disposing restores it.</summary>
internal abstract class RawTerminal : ITerminalInput, IDisposable
{
    private readonly Queue<char> _arrived = [];

    /// <summary>Takes the terminal.</summary>
    public static RawTerminal Open() => OperatingSystem.IsWindows() ? new WindowsTerminal() : new UnixTerminal();

    public char? Read() => _arrived.Count > 0 || Fetch() ? _arrived.Dequeue() : null;

    public bool TryPeek(out char next) => _arrived.TryPeek(out next);

    public bool HasMore(int milliseconds) => _arrived.Count > 0 || (Wait(milliseconds) && Fetch());

    public abstract void Dispose();

    /// <summary>Waits for characters and gives what has arrived; nothing at the end of the input.</summary>
    protected abstract ReadOnlySpan<char> Receive();

    /// <summary>Whether there are characters within <paramref name="milliseconds"/>.</summary>
    protected abstract bool Wait(int milliseconds);

    private bool Fetch()
    {
        foreach (var character in Receive())
        {
            _arrived.Enqueue(character);
        }

        return _arrived.Count > 0;
    }
}
