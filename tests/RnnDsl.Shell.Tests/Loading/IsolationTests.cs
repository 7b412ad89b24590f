namespace RnnDsl.Shell.Tests.Loading;

/// <summary>The module in a bare engine, beside a module that carries other versions of Google.Protobuf and CsvHelper.</summary>
public sealed class IsolationTests : IDisposable
{
    private const string Trained = "trained 1, 1 pictures";

    /// <summary>What the module has itself of what the neighbour has. No cmdlet needs Google.Protobuf, so it is asked for.</summary>
    private const string Own = """
        $own = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ RnnDsl
        $null = $own.LoadFromAssemblyName('Google.Protobuf')
        foreach ($name in 'CsvHelper', 'Google.Protobuf') {
            $own.Assemblies | ForEach-Object GetName | Where-Object Name -EQ $name | ForEach-Object { "own $name $($_.Version.ToString(2))" }
        }
        """;

    private static readonly string[] s_neighbour = ["protobuf 3.36: 90", "csv 33.0: 1"];

    private static readonly string[] s_own = ["own CsvHelper 34.0", "own Google.Protobuf 3.21"];

    private static readonly string s_importNeighbour = $"Import-Module '{Path.Combine(AppContext.BaseDirectory, "Neighbour", "Neighbour.psd1")}' -ErrorAction Stop";

    private static readonly string s_import = $"Import-Module '{Path.Combine(AppContext.BaseDirectory, "RnnDsl", "RnnDsl.psd1")}' -ErrorAction Stop";

    private readonly ScriptFolder _folder = new();

    /// <summary>Reads with CsvHelper, writes with Parquet.Net, trains with TorchSharp, and draws with ScottPlot.</summary>
    private string Work => $$"""
        $ErrorActionPreference = 'Stop'
        $dir = '{{_folder.Path}}/' + [guid]::NewGuid()
        $null = [System.IO.Directory]::CreateDirectory($dir)
        [System.Environment]::SetEnvironmentVariable('RNNDSL_CACHE', "$dir/cache")
        [System.IO.File]::WriteAllText("$dir/rows.csv", "text,label`n" + "good film,1`nbad film,0`n" * 20)
        $data = Import-RnnDataset "$dir/rows.csv" text label -TestSplit 0
        $null = Export-RnnDataset -Dataset $data "$dir/rows.parquet"
        $trained = New-RnnModel | Add-Lstm 4 | Start-Training $data -Epochs 1 6> $null
        $null = Export-TrainingPlot -Trained $trained -Path "$dir/curve.png"
        "trained {0}, {1} pictures" -f $trained.History.Epochs.Count, [System.IO.Directory]::GetFiles($dir, '*.png').Length

        """;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_BesideOtherVersions_BothWork(bool neighbourFirst)
    {
        string[] script = neighbourFirst
            ? [s_importNeighbour, s_import, "Get-Neighbour", Work, "Get-Neighbour", Own]
            : [s_import, s_importNeighbour, Work, "Get-Neighbour", Work, Own];

        (await Run(string.Join('\n', script))).ShouldBe(neighbourFirst
            ? [.. s_neighbour, Trained, .. s_neighbour, .. s_own]
            : [Trained, .. s_neighbour, Trained, .. s_own]);
    }

    [Fact]
    public async Task Import_InTwoSessionsAtOnce_BothTrain() =>
        (await Run($"{s_import}\n{Work}", $"{s_import}\n{Work}")).ShouldBe([Trained, Trained]);

    [Fact]
    public async Task Remove_InOneSession_LeavesItToTheOther() =>
        (await Run(
            $"{s_import}\n{Wait("imported")}\nRemove-Module RnnDsl\n{Tell("removed")}",
            $"{s_import}\n{Tell("imported")}\n{Wait("removed")}\n{Work}")).ShouldBe([Trained]);

    [Fact]
    public async Task Import_AfterRemoval_TrainsAgain() =>
        (await Run($"{s_import}\nRemove-Module RnnDsl\n{s_import}\n{Work}\nRemove-Module RnnDsl\n{s_import}\n{Work}"))
            .ShouldBe([Trained, Trained]);

    [Fact]
    public async Task Describing_LoadsNothingToComputeWith() =>
        (await Run($$"""
            {{s_import}}
            $null = New-RnnModel | Add-Lstm 4 | Add-Dense 1
            [System.Runtime.Loader.AssemblyLoadContext]::All | ForEach-Object { $_.Assemblies } | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like 'RnnDsl*' }
            [System.Diagnostics.Process]::GetCurrentProcess().Modules | ForEach-Object ModuleName | Where-Object { $_ -match 'torch|skia' }
            """)).ShouldBe(["RnnDsl.PowerShell", "RnnDsl"], ignoreOrder: true);

    [Fact]
    public async Task Output_OfEveryKind_IsOfTheDefaultContext() =>
        (await Run($$"""
            {{s_import}}
            {{Work}}
            $trained, $data, (Get-RnnDataset), (Invoke-RnnModel $trained 'good film') | ForEach-Object { $_ } |
                ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_.GetType().Assembly).Name }
            try { Import-RnnDataset nowhere.csv a b } catch [RnnDsl.DataException] { 'Default' }
            """)).Skip(1).Distinct().ShouldBe(["Default"]);

    private static async Task<string[]> Run(params string[] scripts)
    {
        var result = await ShellProcess.RunEngineAsync(scripts);
        result.Error.ShouldBeEmpty();
        return result.Output.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    private static string Tell(string what) => $"[System.AppDomain]::CurrentDomain.SetData('{what}', $true)";

    private static string Wait(string what) =>
        $"while (-not [System.AppDomain]::CurrentDomain.GetData('{what}')) {{ [System.Threading.Thread]::Sleep(10) }}";
}
