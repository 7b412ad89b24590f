using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Data;

public sealed class DatasetTests : IDisposable
{
    private const string Table = """
        verdict,review
        good,"a moving, funny film"
        bad,dull and long
        good,funny
        bad,dull
        good,moving
        """;

    private readonly Session _session = new();
    private readonly TemporaryFolder _folder = new();

    public DatasetTests() => _session.Set("path", _folder.Write("reviews.csv", Table));

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void GetRnnDataset_WithoutAName_ListsTheCatalogue() =>
        _session.Run("Get-RnnDataset").Output.Select(o => o.BaseObject).ShouldBe(Datasets.Catalogue);

    [Theory]
    [InlineData("Get-RnnDataset reber -Count 20 -Seed 3")]
    [InlineData("'REBER' | Get-RnnDataset -Count 20 -Seed 3")]
    [InlineData("Get-RnnDataset | Where-Object Name -eq reber | Get-RnnDataset -Count 20 -Seed 3")]
    public void GetRnnDataset_Name_IsTheDatasetOfCSharp(string script) =>
        _session.Get<Dataset>(script).ShouldBe(Datasets.Reber(20, 3));

    [Fact]
    public void GetRnnDataset_Steps_AreThoseOfCSharp() =>
        _session.Get<Dataset>("Get-RnnDataset adding -Count 20 -Steps 30").ShouldBe(Datasets.Get("adding", new DatasetRequest { Count = 20, Steps = 30 }));

    [Fact]
    public void GetRnnDataset_File_IsTheSource()
    {
        var path = _folder.Write("airline.csv", "Month,Passengers\n");
        _session.Set("table", path);

        _session.Get<FileInfo>("Get-RnnDataset airline-passengers -File -Path $table").FullName.ShouldBe(path);
    }

    [Fact]
    public void GetRnnDataset_Stream_IsTrainedOnFromTheFile()
    {
        _session.Set("file", _folder.File("strings.parquet"));

        var result = _session.Run("""
            $strings = Get-RnnDataset reber -Count 40 -Seed 3
            $null = $strings | Export-RnnDataset $file
            $streamed = Get-RnnDataset -Path $file -Stream -ShuffleBuffer 16
            $again = Get-RnnDataset -Path $file -Stream -Like $strings -Length 9
            $streamed; $again
            New-RnnModel | Add-Gru 4 | Start-Training $streamed -Epochs 1 -InformationAction Ignore
            """);

        var (streamed, again) = ((Dataset)result.Output[0].BaseObject, (Dataset)result.Output[1].BaseObject);
        streamed.ShouldBe(Datasets.Stream(_folder.File("strings.parquet"), new StreamOptions { ShuffleBuffer = 16 }));
        streamed.Training.Load().ShouldBe(Datasets.Reber(40, 3).Training);
        again.Encoder.Length.ShouldBe(9);
        again.Defaults.ShouldBe(Datasets.Reber(40, 3).Defaults);
        result.Output[2].BaseObject.ShouldBeOfType<TrainedModel>().History.Epochs.Count.ShouldBe(1);
    }

    [Fact]
    public void ClearRnnDatasetCache_WhatIf_DeletesNothingAndWithoutItTheFilesNamed()
    {
        var cache = Path.Combine(Path.GetDirectoryName(_folder.File("x"))!, "cache");
        _session.Set("cache", cache);
        foreach (var name in new[] { "one", "two" })
        {
            Datasets.Import(_folder.Write($"{name}.csv", Table), new ImportOptions("review", "verdict") { TestSplit = 0, CacheFolder = cache });
        }

        _session.Run("Get-RnnDataset -ListCached -CacheFolder $cache").Output.Select(o => o.BaseObject).ShouldBe(Datasets.Cached(cache));
        _session.Run("Clear-RnnDatasetCache -CacheFolder $cache -WhatIf -PassThru").Output.ShouldBeEmpty();
        Datasets.Cached(cache).Count.ShouldBe(2);
        _session.Get<CachedFile>("Clear-RnnDatasetCache o* -CacheFolder $cache -PassThru").Name.ShouldBe("one");
        Datasets.Cached(cache).Select(file => file.Name).ShouldBe(["two"]);
        _session.Run("Clear-RnnDatasetCache -CacheFolder $cache -Confirm:$false").Output.ShouldBeEmpty();
        Datasets.Cached(cache).ShouldBeEmpty();
    }

    [Fact]
    public void ClearRnnDatasetCache_NameThatNoFileHas_IsAnErrorUnlessAPattern()
    {
        var cache = _folder.File("cache");
        Datasets.Import(_folder.Write("one.csv", Table), new ImportOptions("review", "verdict") { TestSplit = 0, CacheFolder = cache });
        _session.Set("cache", cache);

        _session.Run("Clear-RnnDatasetCache nope -CacheFolder $cache").Errors.ShouldHaveSingleItem().FullyQualifiedErrorId.ShouldStartWith("NotCached,");
        _session.Run("Clear-RnnDatasetCache nope* -CacheFolder $cache").Errors.ShouldBeEmpty();
        _session.Run($"(TabExpansion2 \"Clear-RnnDatasetCache -CacheFolder '{cache}' o\").CompletionMatches.CompletionText").Output.Select(text => $"{text}").ShouldBe(["one"]);
    }

    [Fact]
    public void GetRnnDataset_PathOfWhatIsGenerated_IsRefused() =>
        _session.Fails("Get-RnnDataset reber -Path x -Words 1").Exception.ShouldBeOfType<InvalidDescriptionException>().Diagnostics.Count.ShouldBe(2);

    [Fact]
    public void GetRnnDataset_MissingArchive_IsNotFound()
    {
        var error = _session.Fails("Get-RnnDataset imdb -Path /no/such/archive.tar.gz");

        error.FullyQualifiedErrorId.ShouldBe("DataFileNotFound,RnnDsl.PowerShell.GetRnnDatasetCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.ObjectNotFound);
    }

    [Theory]
    [InlineData("Import-RnnDataset $path review verdict -TestSplit 0.4 -Seed 1 -Words 50 -Length 6")]
    [InlineData("$path | Import-RnnDataset -Text review -Label verdict -TestSplit 0.4 -Seed 1 -Words 50 -Length 6")]
    [InlineData("[IO.FileInfo] $path | Import-RnnDataset -Text review -Label verdict -TestSplit 0.4 -Seed 1 -Words 50 -Length 6")]
    public void ImportRnnDataset_Table_IsTheDatasetOfCSharp(string script)
    {
        var expected = Datasets.Import(_folder.File("reviews.csv"), new ImportOptions("review", "verdict") { TestSplit = 0.4, Seed = 1, Words = 50, Length = 6 });

        _session.Get<Dataset>(script).ShouldBe(expected);
        expected.Test.Count.ShouldBe(2);
    }

    [Fact]
    public void ImportRnnDataset_LabelsAsNumbers_AreTrainedOnMeasuredAndShown()
    {
        _session.Set("priced", _folder.Write("priced.csv", "text,price\na cheap thing,1.5\na dear thing,20\ncheap,2\ndear,19\na thing,10\n"));

        var result = _session.Run("""
            $data = Import-RnnDataset $priced text price -LabelType Number -TestSplit 0.2
            $trained = New-RnnModel | Add-Gru 4 | Start-Training $data -Epochs 2 -Loss huber
            $data; $trained; Measure-RnnModel $trained; 'a dear thing' | Invoke-RnnModel $trained
            """);

        var output = result.Output.Select(o => o.BaseObject).ToArray();
        var data = output[0].ShouldBeOfType<Dataset>();
        data.ShouldBe(Datasets.Import(_folder.File("priced.csv"), new ImportOptions("text", "price") { LabelType = LabelType.Number, TestSplit = 0.2 }));
        data.Labels.ShouldBe(new NumberLabels(["price"]));
        var trained = output[1].ShouldBeOfType<TrainedModel>();
        trained.History.Epochs[1].Metrics.ShouldHaveSingleItem().Name.ShouldBe("mean_absolute_error");
        output[2].ShouldBe(trained.Evaluate(data));
        output[3].ShouldBe(trained.Predict("a dear thing"));
        output[3].ShouldBeOfType<NumberPrediction>().Names.ShouldBe(["price"]);
        var lines = result.Information.Select(record => record.ToString()!).ToList();
        lines.ShouldContain(line => line.StartsWith("Epoch   2 ") && line.Contains("  mae "));
        lines.ShouldContain(line => line.StartsWith("Held-out mean_absolute_error "));
    }

    [Fact]
    public void ImportRnnDataset_TextAsNumber_IsOneClearError()
    {
        var error = _session.Fails("Import-RnnDataset $path review verdict -LabelType Number");

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.ImportRnnDatasetCommand");
        error.Exception.Message.ShouldContain("row 2, column 'verdict': 'good' is no number");
    }

    [Fact]
    public void ImportRnnDataset_WithoutHeader_TakesPositions()
    {
        _session.Set("tsv", _folder.Write("reviews.tsv", "1\tsplendid\n0\tdull\n1\tfunny\n0\tlong\n"));

        _session.Get<Dataset>("Import-RnnDataset $tsv 2 1 -NoHeader -NoQuotes -Unit Character -Length 0 -TestSplit 0.25")
            .Training.Count.ShouldBe(3);
    }

    [Fact]
    public void ImportRnnDataset_Pattern_IsOneDatasetOfAllItsFiles()
    {
        var (first, second) = (_folder.Write("a.tsv", "1\tsplendid\n0\tdull\n"), _folder.Write("b.tsv", "1\tfunny\n"));
        _session.GoTo(_folder.Path);
        var expected = Datasets.ImportAll([first, second], new ImportOptions("2", "1") { HasHeader = false, TestSplit = 0 });

        _session.Get<Dataset>("Import-RnnDataset *.tsv 2 1 -NoHeader -TestSplit 0").ShouldBe(expected);
        _session.Get<Dataset>("Import-RnnDataset a.tsv, b.tsv 2 1 -NoHeader -TestSplit 0").ShouldBe(expected);
        _session.Fails("Import-RnnDataset *.none 2 1").FullyQualifiedErrorId.ShouldBe("NoSuchFile,RnnDsl.PowerShell.ImportRnnDatasetCommand");
    }

    [Fact]
    public void ImportRnnDataset_FolderOfTexts_NeedsNoColumns()
    {
        foreach (var label in new[] { "pos", "neg" })
        {
            Directory.CreateDirectory(_folder.File($"texts/{label}"));
            _folder.Write($"texts/{label}/1.txt", $"a {label} text");
        }

        _session.Set("texts", _folder.File("texts"));

        _session.Get<Dataset>("Import-RnnDataset $texts -TestSplit 0").Labels.ShouldBe(new ClassLabels(["neg", "pos"]));
    }

    [Fact]
    public void ImportRnnDataset_Series_HaveTheirOptions()
    {
        _session.Set("steps", _folder.Write("steps.csv", "machine,hour,heat,noise,state\na,2,2,20,ok\na,1,1,10,ok\nb,1,5,50,broken\n"));

        var data = _session.Get<Dataset>("Import-RnnDataset $steps -Series heat, noise -Label state -Id machine -Time hour -Scaling MinMax -TestSplit 0");

        data.ShouldBe(Datasets.Import(_folder.File("steps.csv"), new ImportOptions(["heat", "noise"], "state") { Id = "machine", Time = "hour", Scaling = ScalingKind.MinMax, TestSplit = 0 }));
        data.Training.Inputs.ShouldBeOneOf(ValueSequences.Of(2, [[0, 0, 0.25f, 0.25f], [1, 1]]), ValueSequences.Of(2, [[1, 1], [0, 0, 0.25f, 0.25f]]));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Body = $_.Text; Kind = $_.Kind }")]
    [InlineData("@{ Body = $_.Text; Kind = $_.Kind }")]
    public void ConvertToRnnDataset_Objects_AreReadByTheNamesOfTheirProperties(string row)
    {
        _session.Set("rows", new[] { ("good", "a moving, funny film"), ("bad", "dull and long"), ("good", "funny"), ("bad", "dull"), ("good", "moving") }
            .Select(row => new System.Collections.Hashtable { ["Kind"] = row.Item1, ["Text"] = row.Item2 }).ToArray());

        var data = _session.Get<Dataset>($"$rows | ForEach-Object {{ {row} }} | ConvertTo-RnnDataset -Text Body -Label Kind -Name reviews -TestSplit 0.4 -Seed 1 -Words 50 -Length 6");

        data.ShouldBe(Datasets.Import(_folder.File("reviews.csv"), new ImportOptions("review", "verdict") { TestSplit = 0.4, Seed = 1, Words = 50, Length = 6 }));
    }

    [Fact]
    public void ConvertToRnnDataset_ListsOfNumbers_AreSeries()
    {
        var data = _session.Get<Dataset>("""
            1..4 | ForEach-Object { [pscustomobject]@{ Wave = @(1..$_ | ForEach-Object { 0.5 * $_ }); Speed = $_ / 2 } } |
                ConvertTo-RnnDataset -Series Wave -Label Speed -TestSplit 0
            """);

        data.Encoder.ShouldBe(new NumberEncoder(1) { Length = 4 });
        data.Labels.ShouldBe(new NumberLabels(["Speed"]));
        data.Name.ShouldBe("objects");
    }

    [Fact]
    public void ConvertToRnnDataset_MissingProperty_NamesItsRow()
    {
        var error = _session.Fails("[pscustomobject]@{ Body = 'a'; Kind = 'x' }, [pscustomobject]@{ Body = 'b' } | ConvertTo-RnnDataset Body Kind");

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.ConvertToRnnDatasetCommand");
        error.Exception.Message.ShouldStartWith("objects, row 2, column 'Kind': it is empty");
    }

    [Fact]
    public void ImportRnnDataset_UnknownColumn_IsOneClearError()
    {
        var error = _session.Fails("Import-RnnDataset $path -Text rewiev -Label verdict");

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.ImportRnnDatasetCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.InvalidData);
        error.Exception.Message.ShouldContain("rewiev");
    }

    [Fact]
    public void ImportRnnDataset_Imported_IsTrainedOnMeasuredAndPredictedWith() =>
        _session.Get<ClassPrediction>("""
            $reviews = Import-RnnDataset $path review verdict -Words 50 -Length 6
            $trained = New-RnnModel | Add-Gru 4 | Start-Training $reviews -Epochs 1
            $null = Measure-RnnModel $trained
            'a funny film' | Invoke-RnnModel $trained
            """).Label.ShouldBeOneOf("good", "bad");
}
