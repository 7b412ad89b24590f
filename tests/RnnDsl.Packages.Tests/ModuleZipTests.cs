using System.IO.Compression;
using System.Text.RegularExpressions;

namespace RnnDsl.Packages.Tests;

/// <summary>The module's zip for each platform, those included that cannot be loaded here.</summary>
public sealed class ModuleZipTests : IDisposable
{
    private readonly CleanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64")]
    [InlineData("osx-arm64")]
    public void Zip_HasWhatAModuleIs(string platform)
    {
        using var zip = ZipFile.OpenRead(Packed.Zip(platform));
        string[] names = [.. zip.Entries.Select(entry => entry.FullName)];

        names.ShouldAllBe(name => name.StartsWith("RnnDsl/", StringComparison.Ordinal));
        string[] needed =
        [
            "RnnDsl/RnnDsl.psd1", "RnnDsl/RnnDsl.format.ps1xml", "RnnDsl/RnnDsl.types.ps1xml", "RnnDsl/RnnDsl.xml", "RnnDsl/RnnDsl.PowerShell.dll", "RnnDsl/RnnDsl.dll", "RnnDsl/en-US/RnnDsl.PowerShell.dll-Help.xml",
            "RnnDsl/en-US/about_RnnDsl.help.txt", "RnnDsl/dependencies/TorchSharp.dll", "RnnDsl/dependencies/Parquet.dll", "RnnDsl/dependencies/ScottPlot.dll",
        ];
        needed.Except(names).ShouldBeEmpty();
        // The documentation of the values is read to list them; that of the cmdlets is their help.
        names.Except(needed).Where(name => Path.GetExtension(name) is ".pdb" or ".xml").ShouldBeEmpty();
        using var manifest = new StreamReader(zip.GetEntry("RnnDsl/RnnDsl.psd1")!.Open());
        Regex.Match(manifest.ReadToEnd(), @"ModuleVersion\s*=\s*'(.+?)'").Groups[1].Value.ShouldBe(Packed.Version);
    }

    /// <summary>Nothing is missing that a native file asks for, but for the system's own; nothing is there that none asks for.</summary>
    [Theory]
    [InlineData("linux-x64", @"^(lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s)\.so\.\d+|ld-linux-x86-64\.so\.2|libgomp.*)$")]
    [InlineData("win-x64", @"(?i)^(api-ms-win-.*|kernel32|user32|advapi32|ws2_32|gdi32|ole32|oleaut32|shell32|psapi|dbghelp|shlwapi|iphlpapi|userenv|bcrypt|crypt32|ucrtbase|msvcp140.*|vcruntime140.*|vcomp140|fontsub|opengl32|usp10|rpcrt4|secur32|winmm|version|ntdll|setupapi|cfgmgr32|dwrite|windowscodecs|wintrust|imagehlp|d3d12|d3dcompiler_47)(\.dll)?$")]
    [InlineData("osx-arm64", @"^(lib(System|c\+\+|objc)\.[\dA-B.]*dylib|Accelerate|Foundation|CoreFoundation|CoreText|CoreGraphics|CoreServices|ApplicationServices|AppKit|Cocoa|Metal.*|Security|IOKit|OpenGL|QuartzCore|ImageIO|MobileCoreServices)$")]
    public void NativeFiles_AreThosePartOfThePlatform_WithAllTheyAskFor(string platform, string system)
    {
        ZipFile.ExtractToDirectory(Packed.Zip(platform), _folder.Path);
        var files = Directory.GetFiles(_folder["RnnDsl/dependencies"])
            .Where(IsNative).ToDictionary(path => Path.GetFileName(path)!, NativeFile.Read, StringComparer.OrdinalIgnoreCase);

        files.Values.Select(file => file.Platform).Distinct().ShouldBe([platform]);
        string[] asked = [.. files.Values.SelectMany(file => file.Imports).Where(name => !files.ContainsKey(name)).Distinct().Order()];
        asked.Where(name => !Regex.IsMatch(name, system)).ShouldBeEmpty();
        // What C# asks for by name; the rest is asked for by these.
        string[] roots = [.. files.Keys.Where(name => Regex.IsMatch(name, @"LibTorchSharp|SkiaSharp|HarfBuzzSharp|^(lib)?torch\."))];
        roots.Length.ShouldBe(4);
        files.Keys.Except(Reached(files, roots)).ShouldBeEmpty();
    }

    [Fact]
    public void Zip_OfLinux_HasAtMost150Megabytes() => new FileInfo(Packed.Zip("linux-x64")).Length.ShouldBeLessThanOrEqualTo(150_000_000);

    private static bool IsNative(string path)
    {
        if (Path.GetExtension(path) != ".dll")
        {
            return true;
        }

        using var reader = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return !reader.HasMetadata;
    }

    private static HashSet<string> Reached(Dictionary<string, NativeFile> files, IEnumerable<string> roots)
    {
        var reached = new HashSet<string>(roots, StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>(reached);
        while (open.TryPop(out var name))
        {
            foreach (var import in files[name].Imports.Where(import => files.ContainsKey(import) && reached.Add(import)))
            {
                open.Push(import);
            }
        }

        return reached;
    }
}
