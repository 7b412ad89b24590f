namespace RnnDsl.Shell.Prompt;

/// <summary>The console of Windows, which sends the same sequences as other terminals when it is asked to.</summary>
internal sealed class WindowsTerminal : RawTerminal
{
    private readonly char[] _characters = new char[4096];
    private readonly uint? _mode = VirtualTerminal.MakeInputRaw();

    public override void Dispose()
    {
        if (_mode is { } mode)
        {
            VirtualTerminal.RestoreInput(mode);
        }
    }

    protected override ReadOnlySpan<char> Receive() => _characters.AsSpan(0, VirtualTerminal.Read(_characters));

    // The console hands on a sequence as a whole.
    protected override bool Wait(int milliseconds) => false;
}
