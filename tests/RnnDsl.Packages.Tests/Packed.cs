using System.Reflection;

namespace RnnDsl.Packages.Tests;

/// <summary>What <c>build.ps1 -Task Pack</c> has just made and runs these tests on; elsewhere they skip, for what lies there may be old.</summary>
internal static class Packed
{
    /// <summary>The one version of everything: these tests are built with it too.</summary>
    public static string Version { get; } =
        typeof(Packed).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The folder of packages and zips.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("RNNDSL_PACKED");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "It is for what is packed: 'build.ps1 -Task Pack' packs, and runs it.");
            return folder;
        }
    }

    /// <summary>The path of a file in it.</summary>
    public static string File(string name) => Path.Combine(Folder, name);

    /// <summary>The zip of the module for a platform.</summary>
    public static string Zip(string platform) => File($"RnnDsl.PowerShell.{Version}-{platform}.zip");
}
