using System.Diagnostics;
using System.Globalization;

namespace RnnDsl.Benchmarks;

/// <summary>What a person waits for in a new session of the engine: Import-Module, the first model, the first training.</summary>
internal static class ModuleStart
{
    private const int Rounds = 11;

    private static readonly string s_script = $$"""
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        Import-Module '{{Path.Combine(AppContext.BaseDirectory, "RnnDsl", "RnnDsl.psd1")}}' -ErrorAction Stop
        $clock.Elapsed.TotalMilliseconds
        $clock.Restart()
        $model = New-RnnModel
        $clock.Elapsed.TotalMilliseconds
        $data = Get-RnnDataset reber -Count 100
        $clock.Restart()
        $null = $model | Add-Lstm 32 | Start-Training $data -Epochs 1 6> $null
        $clock.Elapsed.TotalMilliseconds
        """;

    public static void Run()
    {
        double[][] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Session())];
        Console.WriteLine("In a process of its own each time, ms: median (least-most)");
        foreach (var (what, i) in new[] { "Import-Module", "the first New-RnnModel", "the first training, of 100 strings" }.Select((what, i) => (what, i)))
        {
            Console.WriteLine(FormattableString.Invariant($"{what,-36} {Spread.Of(rounds.Select(round => round[i]))}"));
        }
    }

    private static double[] Session()
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "EngineHost.dll"), s_script])
        { RedirectStandardOutput = true })!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
    }
}
