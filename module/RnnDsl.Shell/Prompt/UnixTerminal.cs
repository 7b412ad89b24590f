using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace RnnDsl.Shell.Prompt;

/// <summary>A terminal of Linux or macOS, through the C library.</summary>
internal sealed partial class UnixTerminal : RawTerminal
{
    private const int StandardInput = 0;
    private const int AfterOutput = 1;
    private const int Interrupted = 4;
    private const short Readable = 1;

    private readonly Decoder _decoder = new UTF8Encoding().GetDecoder();
    private readonly byte[] _bytes = new byte[4096];
    private readonly char[] _characters = new char[4097];

    // Larger than the structure of any system, which only the C library has to know.
    private readonly byte[] _settings = new byte[256];

    public UnixTerminal()
    {
        Check(GetSettings(StandardInput, ref _settings[0]));
        var raw = (byte[])_settings.Clone();
        MakeRaw(ref raw[0]);
        Check(SetSettings(StandardInput, AfterOutput, ref raw[0]));

        // A signal can end the process while a key is awaited.
        AppDomain.CurrentDomain.ProcessExit += Restore;
    }

    public override void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Restore;
        Restore(this, EventArgs.Empty);
    }

    // A character can arrive in parts.
    protected override ReadOnlySpan<char> Receive()
    {
        while (true)
        {
            var count = Read(StandardInput, ref _bytes[0], _bytes.Length);
            if (count > 0)
            {
                var length = _decoder.GetChars(_bytes, 0, (int)count, _characters, 0);
                if (length > 0)
                {
                    return _characters.AsSpan(0, length);
                }
            }
            else if (count == 0 || Marshal.GetLastPInvokeError() != Interrupted)
            {
                return [];
            }
        }
    }

    protected override bool Wait(int milliseconds)
    {
        var descriptor = new Descriptor { File = StandardInput, Events = Readable };
        return Poll(ref descriptor, 1, milliseconds) > 0;
    }

    private void Restore(object? sender, EventArgs e) => SetSettings(StandardInput, AfterOutput, ref _settings[0]);

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new Win32Exception();
        }
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetSettings(int file, ref byte settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetSettings(int file, int when, ref byte settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void MakeRaw(ref byte settings);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(int file, ref byte buffer, nint size);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Poll(ref Descriptor descriptors, nuint count, int milliseconds);

    private struct Descriptor
    {
        public int File;
        public short Events;
        public short Returned;
    }
}
