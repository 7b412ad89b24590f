using RnnDsl.Shell.Tests.Readme;

namespace RnnDsl.Shell.Tests;

/// <summary>Processes that fill and empty one cache at the same time.</summary>
public sealed class CacheRaceTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GetRnnDataset_TwoProcessesAndOneThatClears_AllGetTheSame()
    {
        // Both wait for a file, so that neither has begun before the other is there.
        var cache = Path.Combine(_folder.Path, "cache");
        var read = $$"""
            while (-not [IO.File]::Exists('{{_folder.Path}}/go')) { [Threading.Thread]::Sleep(5) }
            foreach ($round in 1..25) {
                $data = Get-RnnDataset imdb -Path '{{ReviewFolder.Archive}}' -Words 50 -Length 8 -CacheFolder '{{cache}}'
                '{0} {1}' -f $data.Training.Inputs.LongestLength(), ($data.Training.Classes -join '')
                CLEAR
            }
            """;
        var clear = $"if ($round % 3 -eq 0) {{ Clear-RnnDatasetCache -CacheFolder '{cache}' }}";
        var first = ShellProcess.RunAsync("-Command", read.Replace("CLEAR", ""));
        var second = ShellProcess.RunAsync("-Command", read.Replace("CLEAR", clear));
        await Task.Delay(2_000, TestContext.Current.CancellationToken);
        _folder.Write("go", "");

        var results = await Task.WhenAll(first, second);

        results.Select(result => result.ExitCode).ShouldBe([0, 0], $"{results[0].Error}{results[1].Error}");
        var lines = results.SelectMany(result => result.OutputLines).ToList();
        lines.Count.ShouldBe(50);
        lines.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(cache).Length.ShouldBeLessThanOrEqualTo(1);
    }
}
