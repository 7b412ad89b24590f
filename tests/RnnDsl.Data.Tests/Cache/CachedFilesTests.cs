namespace RnnDsl.Data.Tests.Cache;

public sealed class CachedFilesTests : TemporaryFolder
{
    [Fact]
    public void Cached_NoFolder_IsEmpty() => Datasets.Cached(Cache).ShouldBeEmpty();

    [Fact]
    public void Cached_DatasetDownloadAndLeftovers_AreToldApart()
    {
        Datasets.Import(Write("t.csv", "text,label\na,x\nb,y\na,x\nb,y\n"), new ImportOptions("text", "label") { TestSplit = 0, CacheFolder = Cache });
        var dataset = CacheFiles.Single();
        Keep($"{dataset}.123-{Guid.NewGuid():N}.tmp");
        Keep("downloads", "0123456789ab-some.csv");
        Keep("downloads", "ba9876543210-other.csv.part");

        Datasets.Cached(Cache).Select(file => (file.Name, file.Kind)).ShouldBe(
        [
            ("t", CachedFileKind.Dataset),
            ("t", CachedFileKind.Unfinished),
            ("some.csv", CachedFileKind.Download),
            ("other.csv", CachedFileKind.Unfinished),
        ]);
        Datasets.Cached(Cache)[0].Bytes.ShouldBe(new FileInfo(dataset).Length);
        Datasets.Cached(Cache)[0].Path.ShouldBe(dataset);
    }

    [Fact]
    public void ClearCache_FilesOfOthers_Stay()
    {
        Keep($"t-{new string('0', 24)}.parquet");
        Keep("downloads", "0123456789ab-some.csv");
        string[] others = [Keep("mine.parquet"), Keep("notes-0123.txt"), Keep("downloads", "mine.csv"), Keep("else", $"t-{new string('0', 24)}.parquet")];

        Datasets.ClearCache(Cache).Count.ShouldBe(2);

        CacheFiles.Order().ShouldBe(others.Order());
        Datasets.Cached(Cache).ShouldBeEmpty();
    }

    [Fact]
    public void ClearCache_FileThatIsGone_IsNoError()
    {
        Keep($"t-{new string('0', 24)}.parquet");
        var file = Datasets.Cached(Cache).Single();
        Directory.Delete(Cache, recursive: true);

        Datasets.ClearCache(file);
    }

    private string Keep(params string[] parts)
    {
        var path = Path.Combine([Cache, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "kept");
        return path;
    }
}
