using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Data;

/// <summary>What a person may type and not mean: refused or noticed, never done otherwise than it reads.</summary>
public sealed class TrapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public TrapTests()
    {
        _folder.Write("tickets.csv", Rows("text,team", 12, i => $"text {i},{(i % 2 == 0 ? "a" : "b")}"));
        _session.GoTo(_folder.Path);
        _session.Run("$strings | Export-RnnDataset strings.parquet");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void GetDataset_PathAlone_Streams() =>
        _session.Get<Dataset>("Get-RnnDataset -Path strings.parquet").ShouldBe(_session.Get<Dataset>("Get-RnnDataset -Path strings.parquet -Stream"));

    [Fact]
    public void GetDataset_PathOfATable_PointsToTheImport()
    {
        var error = _session.Fails("Get-RnnDataset -Path tickets.csv");

        error.FullyQualifiedErrorId.ShouldBe("NotAParquetFile,RnnDsl.PowerShell.GetRnnDatasetCommand");
        error.Exception.Message.ShouldContain("Import-RnnDataset");
    }

    [Fact]
    public void GetDataset_Wildcards_ListsNames() =>
        _session.Run("Get-RnnDataset re* | ForEach-Object Name").Output.Select(name => name.ToString()).ShouldBe(["reber", "reber-plain"]);

    [Fact]
    public void StartTraining_FileForADataset_PointsToTheImport() =>
        _session.Fails("New-RnnModel | Add-Gru 2 | Start-Training tickets.csv").Exception.Message.ShouldContain("Import-RnnDataset tickets.csv -Text ... -Label ...");

    [Fact]
    public void Import_TestSplitWhereFoldersSayIt_IsRefused()
    {
        foreach (var (part, label) in new[] { ("train", "a"), ("train", "b"), ("test", "a"), ("test", "b") })
        {
            Directory.CreateDirectory(_folder.File($"reviews/{part}/{label}"));
            _folder.Write($"reviews/{part}/{label}/1.txt", $"{part} {label}");
        }

        _session.Get<Dataset>("Import-RnnDataset reviews").Test.Count.ShouldBe(2);
        (_session.Fails("Import-RnnDataset reviews -TestSplit 0.5").ErrorDetails?.Message).ShouldNotBeNull().ShouldContain("Leave -TestSplit out");
    }

    [Theory]
    [InlineData("tickets.csv, tickets.csv")]
    [InlineData("tickets.csv, ./tickets.csv")]
    [InlineData("*.csv, tickets.csv")]
    public void Import_OneFileTwice_IsRefused(string paths)
    {
        var error = _session.Fails($"Import-RnnDataset {paths} -Text text -Label team");

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.ImportRnnDatasetCommand");
        error.Exception.Message.ShouldContain("given twice");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-LabelType Number")]
    public void Import_OneWordAmongNumbers_NamesItsRow(string type)
    {
        _folder.Write("prices.csv", Rows("text,price", 200, i => $"text {i},{(i is 57 or 150 ? "n/a" : $"{i}.5")}"));

        var error = _session.Fails($"Import-RnnDataset prices.csv text price {type}");

        error.Exception.Message.ShouldContain("prices.csv, row 59, column 'price': 'n/a' is no number");
    }

    [Fact]
    public void Import_OneWordAmongNumbers_IsAClassWhereThatIsSaid()
    {
        _folder.Write("prices.csv", Rows("text,price", 40, i => $"text {i},{(i % 4 == 1 ? "n/a" : "1.5")}"));

        _session.Get<Dataset>("Import-RnnDataset prices.csv text price -LabelType Class").Labels.Names.ShouldBe(["1.5", "n/a"]);
    }

    [Fact]
    public void Import_Stratify_HoldsOutTheShareOfEveryClass()
    {
        _folder.Write("uneven.csv", Rows("text,team", 100, i => $"text {i},{(i % 10 == 0 ? "rare" : "common")}"));

        var data = _session.Get<Dataset>("Import-RnnDataset uneven.csv text team -Stratify -TestSplit 0.3");

        data.Test.Count.ShouldBe(30);
        ((ClassTargets)data.Test.Targets).Classes.Count(one => one == 1).ShouldBe(3);
        data.ShouldBe(Datasets.Import(_folder.File("uneven.csv"), new ImportOptions("text", "team") { Stratify = true, TestSplit = 0.3 }));
    }

    [Fact]
    public void Import_StratifyOfNumbers_IsRefused()
    {
        _folder.Write("numbers.csv", Rows("text,price", 20, i => $"text {i},{i}.5"));

        (_session.Fails("Import-RnnDataset numbers.csv text price -Stratify").ErrorDetails?.Message).ShouldNotBeNull().ShouldContain("RNN034 -Stratify: ");
    }

    [Fact]
    public void InvokeModel_TimeOfWholeObjects_IsRefused() =>
        _session.Fails("'BTXSE' | Invoke-RnnModel $trained -Time hour").FullyQualifiedErrorId.ShouldBe("NothingToOrder,RnnDsl.PowerShell.InvokeRnnModelCommand");

    [Fact]
    public void InvokeModel_FileFromThePipeline_PointsToThePath() =>
        _session.Fails("[System.IO.FileInfo]::new('tickets.csv') | Invoke-RnnModel $trained").Exception.Message.ShouldContain("Read it with -Path");

    [Fact]
    public void InvokeModel_NameOfAFile_IsPredictedWithAWarning() =>
        Warnings("Invoke-RnnModel $trained tickets.csv").ShouldHaveSingleItem().ShouldContain("-Path tickets.csv");

    [Theory]
    [InlineData("tickets.csv", "RNN030 -Text: it is empty, and so is -Series. Name the column of the texts or those of the series. There are: text, team.")]
    [InlineData("tickets.csv text", "RNN030 -Label: it is empty. Name the column of the labels. There are: text, team.")]
    public void Import_NoColumn_NamesThoseThereAre(string arguments, string problem) =>
        (_session.Fails($"Import-RnnDataset {arguments}").ErrorDetails?.Message).ShouldNotBeNull().ShouldContain(problem);

    [Fact]
    public void InvokeModel_FileWithAnotherDelimiter_IsReadAsItWasImported()
    {
        _folder.Write("new.csv", "BTXSE;1\nBP\"XSE;2\n");

        _session.Run("Invoke-RnnModel $trained -Path new.csv -Column 1 -Delimiter ';' -NoHeader -NoQuotes").Output.Count.ShouldBe(2);
    }

    [Fact]
    public void ImportModel_Wildcards_GivesEveryModel()
    {
        _session.Run("$trained | Export-RnnModel a.safetensors; $trained | Export-RnnModel b.safetensors");

        _session.Run("Import-RnnModel *.safetensors").Output.Count.ShouldBe(2);
        _session.Fails("Import-RnnModel *.none").FullyQualifiedErrorId.ShouldBe("NoSuchFile,RnnDsl.PowerShell.ImportRnnModelCommand");
    }

    [Fact]
    public void ClearCache_FilesFromThePipeline_DeletesThemAlone()
    {
        // Other tests clear the files of other names meanwhile.
        File.Copy(_folder.File("tickets.csv"), _folder.File("apart.csv"));
        _session.Run("Import-RnnDataset apart.csv text team; Import-RnnDataset apart.csv text team -Seed 3");

        var deleted = _session.Get<CachedFile>("@(Get-RnnDataset -ListCached | Where-Object Name -eq apart)[0] | Clear-RnnDatasetCache -PassThru");

        File.Exists(deleted.Path).ShouldBeFalse();
        _session.Run("Get-RnnDataset -ListCached | Where-Object Name -eq apart").Output.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("month,load", "1949-{0:00},{1}", 5, "between '1949-05' and '1949-07' (row 7)")]
    [InlineData("hour,load", "2020-01-01 {0:00}:00,{1}", 3, "between '2020-01-01 03:00' and '2020-01-01 05:00' (row 5)")]
    public void ImportSeries_TimeStepMissing_IsAWarning(string header, string row, int missingBehind, string where)
    {
        _folder.Write("load.csv", Rows(header, 11, i => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, i + (i >= missingBehind ? 2 : 1), i)));

        Warnings("Import-RnnSeries load.csv 2 1").ShouldHaveSingleItem().ShouldContain(where);
    }

    [Fact]
    public void ImportSeries_WeekendsLeftOut_IsNoWarning()
    {
        _folder.Write("load.csv", Rows("day,load", 40, i => $"{new DateTime(2024, 1, 1).AddDays((i / 5 * 7) + (i % 5)):yyyy-MM-dd},{i}"));

        Warnings("Import-RnnSeries load.csv 2 1").ShouldBeEmpty();
    }

    private IEnumerable<string> Warnings(string script) =>
        _session.Run($"$null = {script} -WarningVariable noticed -WarningAction SilentlyContinue; $noticed").Output.Select(warning => warning.ToString());

    private static string Rows(string header, int count, Func<int, string> row) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{row(i)}\n").Prepend($"{header}\n"));
}
