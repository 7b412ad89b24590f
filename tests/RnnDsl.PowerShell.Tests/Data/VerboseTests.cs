using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Data;

/// <summary>What <c>-Verbose</c> and <c>-Debug</c> tell of reading data.</summary>
public sealed class VerboseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public VerboseTests()
    {
        _folder.Write("one.csv", "text,team\na,x\nb,y\nc,x\nd,y\ne,x\n");
        _folder.Write("two.csv", "text,team\nf,x\ng,y\nh,x\ni,y\nj,x\n");
        _session.GoTo(_folder.Path);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Verbose_FirstImport_TellsFilesRowsLabelsAndTheCache()
    {
        var told = Told("Import-RnnDataset one.csv, two.csv text team -Verbose 4>&1");

        told.ShouldContain($"Reading {_folder.File("one.csv")}");
        told.ShouldContain($"Reading {_folder.File("two.csv")}");
        told.ShouldContain("10 examples, 8 of them to train on; labels: 2 classes, as they look: x, y");
        told.ShouldContain(line => line.StartsWith("Kept in the cache for the next time, ", StringComparison.Ordinal));
        told[^1].ShouldMatch(@" \(\d+\.\d s\)$");
    }

    [Fact]
    public void Verbose_SecondImport_TellsThatItIsCached()
    {
        _session.Run("Import-RnnDataset one.csv text team -Seed 9");

        var told = Told("Import-RnnDataset one.csv text team -Seed 9 -Verbose 4>&1");

        told.ShouldContain(line => line.StartsWith("Taken from the cache, ", StringComparison.Ordinal));
        told.ShouldNotContain(line => line.StartsWith("Reading", StringComparison.Ordinal));
    }

    [Fact]
    public void Verbose_Series_TellsTheFileAndItsRows() =>
        Told("Import-RnnSeries load.csv 2 1 -Verbose 4>&1", ("load.csv", "load\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n")).ShouldContain($"Reading {_folder.File("load.csv")}");

    [Theory]
    [InlineData("Import-RnnText text.txt 2 -Unit Character -Verbose 4>&1", "Reading ", "text.txt")]
    [InlineData("Get-RnnDataset -Path strings.parquet -Verbose 4>&1", "Opening ", "strings.parquet")]
    public void Verbose_OtherData_TellsTheFile(string script, string begins, string file)
    {
        _session.Run("Get-RnnDataset reber -Count 20 | Export-RnnDataset strings.parquet");

        Told(script, ("text.txt", "a text of some length")).ShouldContain(line => line.StartsWith($"{begins}{_folder.File(file)}", StringComparison.Ordinal));
    }

    [Fact]
    public void Debug_Import_TellsAllOptions() =>
        Told("Import-RnnDataset one.csv text team -Seed 4 -Debug 5>&1").ShouldContain(line => line.Contains("Seed = 4", StringComparison.Ordinal) && line.Contains("TestSplit = 0.2", StringComparison.Ordinal));

    [Fact]
    public void Verbose_NotAskedFor_IsSilent() =>
        _session.Shows("$null = Import-RnnDataset one.csv text team -Seed 11").Trim().ShouldBeEmpty();

    private List<string> Told(string script, params (string Name, string Text)[] files)
    {
        Array.ForEach(files, file => _folder.Write(file.Name, file.Text));
        return [.. _session.Run(script).Output.Where(line => line.BaseObject is System.Management.Automation.InformationalRecord).Select(line => line.ToString())];
    }
}
