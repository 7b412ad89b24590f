using RnnDsl.Data.Tests.Reviews;

namespace RnnDsl.Data.Tests.Cache;

public sealed class DatasetCacheTests : TemporaryFolder
{
    private static readonly DatasetRequest s_request = new() { Words = 50, Length = 8 };

    [Fact]
    public void Get_SecondTime_IsEqualAndReadsNoReview()
    {
        var first = Get();
        var log = new ProgressLog();

        Get(log).ShouldBe(first);

        log.Reports.ShouldHaveSingleItem().Activity.ShouldStartWith("Taken from the cache, ");
        CacheFiles.Length.ShouldBe(1);
    }

    [Fact]
    public void Get_FileWithAFlippedBit_IsNeverTrusted()
    {
        var first = Get();
        var file = CacheFiles.Single();
        var whole = File.ReadAllBytes(file);

        for (var position = 0; position < whole.Length; position += 7)
        {
            byte[] damaged = [.. whole];
            damaged[position] ^= (byte)(1 << (position % 8));
            File.WriteAllBytes(file, damaged);
            Get().ShouldBe(first, $"byte {position} of {whole.Length}");
        }
    }

    [Fact]
    public void Get_FileCutOffAnywhere_IsRebuilt()
    {
        var first = Get();
        var file = CacheFiles.Single();
        var whole = File.ReadAllBytes(file);

        for (var length = 0; length < whole.Length; length += 29)
        {
            File.WriteAllBytes(file, whole[..length]);
            Get().ShouldBe(first);
            File.ReadAllBytes(file).Length.ShouldBe(whole.Length);
        }
    }

    [Fact]
    public void Get_ForeignFileUnderTheName_IsRebuiltAndReported()
    {
        var first = Get();
        var file = CacheFiles.Single();
        File.WriteAllText(file, "something else");
        var log = new ProgressLog();

        Get(log).ShouldBe(first);

        log.Reports[0].Activity.ShouldContain(file);
    }

    [Fact]
    public void Get_FileOfAnotherRequestUnderTheName_IsRebuilt()
    {
        var first = Get();
        var file = CacheFiles.Single();
        var other = Datasets.Get("imdb", Here(s_request with { Length = 3 }));
        File.Copy(CacheFiles.Single(f => f != file), file, overwrite: true);

        Get().ShouldBe(first);
        first.ShouldNotBe(other);
    }

    [Fact]
    public void Get_ChangedSource_IsReadAnew()
    {
        Get();

        var changed = SmallArchive.Of([.. SmallArchive.Reviews, ("aclImdb/train/pos/9_9.txt", "one more")]);
        var path = Write("changed.tar.gz", changed);

        Datasets.Get("imdb", Here(s_request) with { Path = path }).Training.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Get_FromManyThreadsAtOnce_GivesEqualOnesAndOneFile()
    {
        var whole = Get();
        Directory.Delete(Cache, recursive: true);
        using var start = new Barrier(8);

        var datasets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Enumerable.Range(0, 20).Select(_ => Get()).ToArray();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        datasets.SelectMany(d => d).ShouldAllBe(d => d == whole);
        CacheFiles.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Reading the reviews")]
    [InlineData("Counting words")]
    [InlineData("Encoding the training part")]
    [InlineData("Encoding the test part")]
    public void Get_StoppedAtAnyStage_LeavesNothing(string stage)
    {
        using var stop = new CancellationTokenSource();
        var log = new ProgressLog(report =>
        {
            if (report.Activity == stage)
            {
                stop.Cancel();
            }
        });

        Should.Throw<OperationCanceledException>(() => Datasets.Get("imdb", Here(s_request), log, stop.Token));

        CacheFiles.ShouldBeEmpty();
    }

    [Fact]
    public void Get_CacheFolderThatCannotBe_StillGivesTheDatasetAndSaysSo()
    {
        var whole = Get();
        var log = new ProgressLog();

        // A file stands where the folder should.
        Datasets.Get("imdb", Here(s_request) with { CacheFolder = Write("file", "") }, log, TestContext.Current.CancellationToken).ShouldBe(whole);

        log.Reports[^1].Activity.ShouldContain("could not be kept");
    }

    [Fact]
    public void Get_EmptyRequestFolder_UsesTheOneOfTheEnvironment()
    {
        // Nothing else in this assembly reads the variable: every other test names its folder.
        Environment.SetEnvironmentVariable("RNNDSL_CACHE", Path.Combine(Folder, "named"));
        try
        {
            Datasets.Get("imdb", Here(s_request) with { CacheFolder = "" });
        }
        finally
        {
            Environment.SetEnvironmentVariable("RNNDSL_CACHE", "");
        }

        Directory.GetFiles(Path.Combine(Folder, "named")).Length.ShouldBe(1);
    }

    private Dataset Get() => Get(new ProgressLog());

    private Dataset Get(ProgressLog log) => Datasets.Get("imdb", Here(s_request), log, TestContext.Current.CancellationToken);

    private DatasetRequest Here(DatasetRequest request)
    {
        var path = Path.Combine(Folder, "reviews.tar.gz");
        if (!File.Exists(path))
        {
            Write("reviews.tar.gz", SmallArchive.Of(SmallArchive.Reviews));
        }

        return request with { Path = path, CacheFolder = Cache };
    }
}
