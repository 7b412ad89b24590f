using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>
/// Memory in pages of 2 MB on Linux, which gives them to those that ask: a batch takes tens of megabytes, and finding
/// the addresses of so many small pages takes time.
/// </summary>
internal static unsafe partial class HugePages
{
    /// <summary>Size of a page in bytes.</summary>
    public const int Size = 1 << 21;

    private const int Advice = 14;

    /// <summary>Asks for them. Where the system has none, the memory stays as it is.</summary>
    /// <param name="start">Start of the memory, of a page where there is a whole one.</param>
    /// <param name="bytes">Its size.</param>
    public static void AskFor(void* start, nuint bytes)
    {
        if (bytes >= Size && OperatingSystem.IsLinux())
        {
            _ = Advise(start, bytes / Size * Size, Advice);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(void* start, nuint bytes, int advice);
}
