using System.IO.Compression;
using System.Runtime.InteropServices;

namespace RnnDsl.Packages.Tests;

/// <summary>What is packed for this platform, at work in processes and folders that have nothing of the project.</summary>
public sealed class CleanProcessTests : IDisposable
{
    private readonly CleanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Zip_InTheBareEngine_TrainsTheFirstExampleOfTheReadme()
    {
        ZipFile.ExtractToDirectory(Packed.Zip(Platform()), _folder.Path);

        var told = await Dotnet.RunAtHomeAsync(Dotnet.Host, _folder, Path.Combine(AppContext.BaseDirectory, "EngineHost.dll"), $$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{_folder["RnnDsl"]}}'
            $trained = New-RnnModel | Add-Lstm 32 | Start-Training 6> $null
            $trained.History.Epochs[-1].Metric('accuracy') -gt 0.9
            $null = $trained | Export-TrainingPlot '{{_folder["curves.png"]}}'
            $trained | Export-RnnModel '{{_folder["reber.safetensors"]}}'
            (Import-RnnModel '{{_folder["reber.safetensors"]}}').Equals($trained)
            (Get-Help Start-Training).Synopsis.Length -gt 0
            """);

        told.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^3..].ShouldBe(["True", "True", "True"]);
        File.Exists(_folder["curves.png"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Tool_InstalledFromItsPackage_RunsCommands()
    {
        await Dotnet.RunAsync(_folder, "tool", "install", "RnnDsl.Shell", "--version", Packed.Version, "--tool-path", _folder["tools"], "--add-source", Packed.Folder, "--no-cache");
        var told = await Dotnet.RunAtHomeAsync(_folder[OperatingSystem.IsWindows() ? "tools/rnndsl.exe" : "tools/rnndsl"], _folder, "-Command", "(New-RnnModel | Add-Lstm 32).Layers.Count");

        told.Trim().ShouldBe("1");
    }

    private static string Platform() => RuntimeInformation.RuntimeIdentifier switch
    {
        var id when id.StartsWith("win", StringComparison.Ordinal) => "win-x64",
        var id when id.StartsWith("osx", StringComparison.Ordinal) => "osx-arm64",
        _ => "linux-x64",
    };
}
