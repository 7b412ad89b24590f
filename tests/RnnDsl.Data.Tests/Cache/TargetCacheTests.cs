namespace RnnDsl.Data.Tests.Cache;

/// <summary>Numbers as targets in cached data sets, and cached data sets of the first version.</summary>
public sealed class TargetCacheTests : TemporaryFolder
{
    private const string Table = "text,stars\na good film,4.25\na bad film,-1e-3\ngood,16777217\nbad,0\n";

    private ImportOptions Numbers => new("text", "stars") { LabelType = LabelType.Number, TestSplit = 0.25, CacheFolder = Cache };

    [Fact]
    public void Import_NumbersTheSecondTime_AreEqualAndNothingIsCounted()
    {
        var path = Write("t.csv", Table);
        var first = Datasets.Import(path, Numbers);
        var log = new ProgressLog();

        Datasets.Import(path, Numbers, log, TestContext.Current.CancellationToken).ShouldBe(first);

        log.Reports.ShouldHaveSingleItem().Activity.ShouldStartWith("Taken from the cache, ");
        first.Training.Targets.ShouldBeOfType<NumberTargets>().Count.ShouldBe(3);
        CacheFiles.Length.ShouldBe(1);
    }

    [Fact]
    public void Import_ClassesAndNumbersOfOneTable_AreKeptApart()
    {
        var path = Write("t.csv", Table);
        var numbers = Datasets.Import(path, Numbers);
        var classes = Datasets.Import(path, Numbers with { LabelType = LabelType.Class, TestSplit = 0 });

        classes.Labels.ShouldBeOfType<ClassLabels>().Names.Count.ShouldBe(4);
        CacheFiles.Length.ShouldBe(2);
        Datasets.Import(path, Numbers).ShouldBe(numbers);
    }

    [Fact]
    public void Import_NumbersWithAFlippedBit_AreNeverTrusted()
    {
        var path = Write("t.csv", Table);
        var first = Datasets.Import(path, Numbers);
        var file = CacheFiles.Single();
        var whole = File.ReadAllBytes(file);

        for (var position = 0; position < whole.Length; position += 5)
        {
            byte[] damaged = [.. whole];
            damaged[position] ^= (byte)(1 << (position % 8));
            File.WriteAllBytes(file, damaged);
            Datasets.Import(path, Numbers).ShouldBe(first, $"byte {position} of {whole.Length}");
        }
    }

    [Fact]
    public void Import_CachedByTheFirstVersion_IsReadAsClasses()
    {
        var golden = Path.Combine(AppContext.BaseDirectory, "Golden", "Datasets");
        var cached = Directory.GetFiles(golden, "*.parquet").ShouldHaveSingleItem();
        Directory.CreateDirectory(Cache);
        File.Copy(cached, Path.Combine(Cache, Path.GetFileName(cached)));
        var log = new ProgressLog();

        var dataset = Datasets.Import(
            Path.Combine(golden, "table_of_1.0.csv"),
            new ImportOptions("text", "label") { LabelType = LabelType.Class, Seed = 3, Words = 20, CacheFolder = Cache },
            log,
            TestContext.Current.CancellationToken);

        log.Reports.ShouldHaveSingleItem().Activity.ShouldStartWith("Taken from the cache, ");
        CacheFiles.Length.ShouldBe(1);
        dataset.Labels.ShouldBe(new ClassLabels(["neg", "pos"]));
        dataset.Training.Classes.Concat(dataset.Test.Classes).Order().ShouldBe([0, 0, 1, 1, 1]);
        ((TextEncoder)dataset.Encoder).Vocabulary.Size.ShouldBeGreaterThan(5);
    }
}
