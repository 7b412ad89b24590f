using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RnnDsl.Shell;

/// <summary>Escape sequences: understood by every terminal but the Windows console, which wants to be asked.</summary>
internal static partial class VirtualTerminal
{
    private const int StandardInput = -10;
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint VirtualTerminalProcessing = 4;

    // Ctrl+C as a signal, lines, echo.
    private const uint CookedInput = 1 | 2 | 4;
    private const uint VirtualTerminalInput = 0x200;

    /// <summary>Switches escape sequences on; false if this terminal has none.</summary>
    public static bool Enable() =>
        !OperatingSystem.IsWindows() || Enable(StandardOutput) | Enable(StandardError);

    /// <summary>Asks the Windows console for every key as other terminals send it; gives how it was before, if it can.</summary>
    public static uint? MakeInputRaw()
    {
        var handle = GetStdHandle(StandardInput);
        return GetConsoleMode(handle, out var mode)
            && SetConsoleMode(handle, (mode & ~CookedInput) | VirtualTerminalInput) ? mode : null;
    }

    /// <summary>Undoes <see cref="MakeInputRaw"/>.</summary>
    public static void RestoreInput(uint mode) => SetConsoleMode(GetStdHandle(StandardInput), mode);

    /// <summary>Waits for characters from the Windows console and gives their number; 0 at the end of the input.</summary>
    public static int Read(char[] characters) =>
        ReadConsole(
            GetStdHandle(StandardInput),
            ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes<char>(characters)),
            (uint)characters.Length,
            out var count,
            0) ? (int)count : 0;

    [SupportedOSPlatform("windows")]
    private static bool Enable(int stream)
    {
        var handle = GetStdHandle(stream);
        return GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | VirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);

    [LibraryImport("kernel32.dll", EntryPoint = "ReadConsoleW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ReadConsole(nint handle, ref byte characters, uint size, out uint count, nint control);
}
