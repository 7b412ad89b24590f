using System.Runtime.InteropServices;

namespace RnnDsl.Packages.Tests;

/// <summary>What is said of native files is right of one that is known to work: that of .NET itself.</summary>
public class NativeFileTests
{
    [Fact]
    public void Read_TheRuntimeThisRunsOn_IsOfThisPlatformAndAsksForItsSystem()
    {
        var (file, platform, system) = OperatingSystem.IsWindows() ? ("coreclr.dll", "win", "KERNEL32.dll")
            : OperatingSystem.IsMacOS() ? ("libcoreclr.dylib", "osx", "libSystem.B.dylib")
            : ("libcoreclr.so", "linux", "libc.so.6");

        var read = NativeFile.Read(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), file));

        read.Platform.ShouldBe($"{platform}-{RuntimeInformation.ProcessArchitecture}", StringCompareShould.IgnoreCase);
        read.Imports.ShouldContain(system);
    }
}
