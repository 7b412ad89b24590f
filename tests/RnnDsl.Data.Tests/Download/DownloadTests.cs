using System.Security.Cryptography;
using RnnDsl.Data.Tests.Reviews;

namespace RnnDsl.Data.Tests.Download;

public sealed class DownloadTests : TemporaryFolder
{
    private static readonly byte[] s_archive = SmallArchive.Of(SmallArchive.Reviews);

    [Fact]
    public void Get_RightBytes_ReadsThemAndReportsAll()
    {
        using var server = LoopbackServer.Sending(s_archive);
        var log = new ProgressLog();

        Get(server.Address, log).Training.Count.ShouldBe(4);

        log.Reports.ShouldContain(new DataProgress("Downloading reviews", s_archive.Length, s_archive.Length));
        Downloads.Length.ShouldBe(1);
        File.ReadAllBytes(Downloads[0]).ShouldBe(s_archive);
    }

    [Fact]
    public void Get_ServerThatTellsNoLength_ReadsAll()
    {
        using var server = LoopbackServer.WithoutLength(s_archive);

        Get(server.Address).Training.Count.ShouldBe(4);
    }

    [Fact]
    public void Get_SecondTime_DownloadsNothing()
    {
        using var server = LoopbackServer.Sending(s_archive);
        var first = Get(server.Address);

        Get(server.Address).ShouldBe(first);

        server.Requests.ShouldBe(1);
    }

    [Fact]
    public void Get_KeptFileWasDamaged_DownloadsItAgain()
    {
        using var server = LoopbackServer.Sending(s_archive);
        var first = Get(server.Address);
        File.WriteAllBytes(Downloads[0], new byte[s_archive.Length]);

        Get(server.Address).ShouldBe(first);

        server.Requests.ShouldBe(2);
        File.ReadAllBytes(Downloads[0]).ShouldBe(s_archive);
    }

    [Fact]
    public void Get_WrongBytes_ThrowsWithTheChecksums()
    {
        byte[] wrong = [.. s_archive];
        wrong[^20] ^= 1;
        using var server = LoopbackServer.Sending(wrong);

        Refused(server.Address).ShouldContain(Convert.ToHexStringLower(SHA256.HashData(wrong)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public void Get_ConnectionCut_Throws(int sent)
    {
        using var server = LoopbackServer.Sending(s_archive, s_archive.Length, sent);

        Refused(server.Address, kept: sent > 0);
    }

    [Fact]
    public void Get_FewerBytesThanTheCatalogueSays_Throws()
    {
        using var server = LoopbackServer.Sending(s_archive, 100, 100);

        Refused(server.Address).ShouldContain("100");
    }

    [Fact]
    public void Get_MoreBytesThanTheCatalogueSays_Throws()
    {
        using var server = LoopbackServer.WithoutLength([.. s_archive, .. new byte[1_000_000]]);

        Refused(server.Address).ShouldContain("more");
    }

    [Theory]
    [InlineData("404 Not Found", "404")]
    [InlineData("503 Service Unavailable", "503")]
    public void Get_ServerRefuses_ThrowsWithTheStatus(string status, string number)
    {
        using var server = LoopbackServer.Answering(status);

        Refused(server.Address).ShouldContain(number);
    }

    [Fact]
    public void Get_NoServer_Throws()
    {
        var server = LoopbackServer.Answering("200 OK");
        var address = server.Address;
        server.Dispose();

        Refused(address);
    }

    [Fact]
    public void Get_StoppedWhileDownloading_LeavesNothingUnderItsName()
    {
        using var server = LoopbackServer.Sending(s_archive);
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Datasets.Get(Entry(server.Address), Request, new ProgressLog(_ => stop.Cancel()), stop.Token));

        CacheFiles.ShouldAllBe(file => file.EndsWith(".part"));
    }

    private string[] Downloads => Directory.GetFiles(Path.Combine(Cache, "downloads"));

    private DatasetRequest Request => new() { CacheFolder = Cache, Retries = 0 };

    private static DatasetEntry Entry(string address) => new("reviews", "A few.", DatasetReader.ReviewArchive, "None.", "None.")
    {
        Address = address,
        Bytes = s_archive.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(s_archive)),
    };

    private Dataset Get(string address) => Get(address, new ProgressLog());

    private Dataset Get(string address, ProgressLog log) =>
        Datasets.Get(Entry(address), Request, log, TestContext.Current.CancellationToken);

    private string Refused(string address, bool kept = false)
    {
        var e = Should.Throw<DataException>(() => Get(address));
        e.Path.ShouldBe(address);
        e.Message.ShouldContain($"download it yourself from {address}");
        CacheFiles.Select(Path.GetExtension).ShouldBe(kept ? [".part"] : []);
        return e.Message;
    }
}
