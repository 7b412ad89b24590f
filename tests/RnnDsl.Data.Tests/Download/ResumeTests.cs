using System.Security.Cryptography;
using System.Text;

namespace RnnDsl.Data.Tests.Download;

/// <summary>Downloads that break off and go on, against servers that keep to the rules and servers that do not.</summary>
public sealed class ResumeTests : TemporaryFolder
{
    private static readonly byte[] s_body = [.. Enumerable.Range(0, 100_000).Select(i => (byte)((i * 31) ^ (i >> 8)))];
    private static readonly byte[] s_other = [.. s_body.Select(b => (byte)~b)];

    [Fact]
    public void Fetch_ConnectionCutAgainAndAgain_GoesOnWhereItBrokeOff()
    {
        // A third of the file at a time.
        using var server = new LoopbackServer(request => Part(s_body, request.From, 34_000));

        Fetched(server).ShouldBe(s_body);

        server.Asked.Select(request => request.From).ShouldBe([0, 34_000, 68_000]);
        server.Asked.Select(request => request.IfRange).ShouldBe(["", "\"a\"", "\"a\""]);
        Downloads.Length.ShouldBe(1);
    }

    [Fact]
    public void Fetch_ServerThatIgnoresRanges_BeginsAnew()
    {
        using var server = new LoopbackServer(request => request.Number == 1 ? Part(s_body, 0, 50_000) : Whole(s_body));

        Fetched(server).ShouldBe(s_body);

        server.Asked[1].From.ShouldBe(50_000);
    }

    [Fact]
    public void Fetch_FileChangedBetweenAttempts_BeginsAnew()
    {
        using var server = new LoopbackServer(request => request.Number == 1 ? Part(s_other, 0, 50_000, "\"old\"") : Whole(s_body));

        Fetched(server).ShouldBe(s_body);
    }

    [Fact]
    public void Fetch_FileChangedAndServerThatIgnoresTheCondition_BeginsAnew()
    {
        using var server = new LoopbackServer(request => request.Number == 1 ? Part(s_other, 0, 50_000, "\"old\"") : Part(s_body, request.From, int.MaxValue, "\"new\""));

        Fetched(server).ShouldBe(s_body);

        server.Asked.Select(request => request.From).ShouldBe([0, 50_000, 0]);
    }

    [Fact]
    public void Fetch_FileChangedAndServerWithoutVersions_IsNoticedByTheChecksum()
    {
        using var server = new LoopbackServer(request => Part(request.Number == 1 ? s_other : s_body, request.From, request.Number == 1 ? 50_000 : int.MaxValue, ""));

        Fetched(server).ShouldBe(s_body);

        server.Asked.Select(request => request.From).ShouldBe([0, 50_000, 0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Fetch_ServerThatSendsAnotherRange_BeginsAnew(int from)
    {
        using var server = new LoopbackServer(request => request.Number switch
        {
            1 => Part(s_body, 0, 50_000),
            2 => Part(s_body, from, int.MaxValue),
            _ => Part(s_body, request.From, int.MaxValue),
        });

        Fetched(server).ShouldBe(s_body);
    }

    [Fact]
    public void Fetch_RangeThatIsRefused_BeginsAnew()
    {
        using var server = new LoopbackServer(request => request.Number switch
        {
            1 => Part(s_body, 0, 50_000),
            2 => Answer("416 Range Not Satisfiable", "", []),
            _ => Whole(s_body),
        });

        Fetched(server).ShouldBe(s_body);
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("429 Too Many Requests")]
    [InlineData("408 Request Timeout")]
    public void Fetch_ServerThatIsBusy_IsAskedAgain(string status)
    {
        using var server = new LoopbackServer(request => request.Number == 1 ? Answer(status, "", []) : Whole(s_body));

        Fetched(server).ShouldBe(s_body);
    }

    [Fact]
    public void Fetch_FileThatIsNotThere_IsAskedForOnce()
    {
        using var server = new LoopbackServer(_ => Answer("404 Not Found", "", []));

        Should.Throw<DataException>(() => Fetch(server)).Message.ShouldContain("404");

        server.Asked.Count.ShouldBe(1);
        CacheFiles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(99_999)]
    [InlineData(100_001)]
    public void Fetch_ServerThatLiesAboutTheLength_IsRefusedAtOnce(int claimed)
    {
        using var server = new LoopbackServer(_ => Answer("200 OK", $"Content-Length: {claimed}\r\n", s_body));

        Should.Throw<DataException>(() => Fetch(server)).Message.ShouldContain($"{claimed}");

        server.Asked.Count.ShouldBe(1);
        CacheFiles.ShouldBeEmpty();
    }

    [Fact]
    public void Fetch_WrongBytesToTheEnd_AreRefusedAndLeaveNothing()
    {
        using var server = new LoopbackServer(request => Part(s_other, request.From, request.Number == 1 ? 60_000 : int.MaxValue, ""));

        Should.Throw<DataException>(() => Fetch(server)).Path.ShouldBe(server.Address);

        CacheFiles.ShouldBeEmpty();
    }

    [Fact]
    public void Fetch_ServerThatNeverGetsFar_IsGivenUp()
    {
        using var server = new LoopbackServer(request => Part(s_body, request.From, 100));

        Should.Throw<DataException>(() => Fetch(server));

        server.Asked.Count.ShouldBe(3);
        CacheFiles.ShouldHaveSingleItem().ShouldEndWith(".part");
    }

    [Fact]
    public void Fetch_AfterOneThatWasStopped_GoesOnWhereThatWas()
    {
        using var server = new LoopbackServer(request => Part(s_body, request.From, int.MaxValue));
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Fetch(server, new ProgressLog(step =>
        {
            if (step.Done > 0)
            {
                stop.Cancel();
            }
        }), stop.Token));
        var begun = new FileInfo(CacheFiles.ShouldHaveSingleItem()).Length;
        begun.ShouldBeGreaterThan(0);

        Fetched(server).ShouldBe(s_body);

        server.Asked[^1].From.ShouldBe(begun % s_body.Length);
        Downloads.Length.ShouldBe(1);
    }

    [Fact]
    public void Fetch_LeftoverOfSomethingElse_IsNotBelieved()
    {
        using var server = new LoopbackServer(request => Part(s_body, request.From, int.MaxValue));
        Fetch(server);
        var file = Downloads.Single();
        File.Move(file, $"{file}.part");
        File.WriteAllBytes($"{file}.part", s_other);

        Fetched(server).ShouldBe(s_body);

        Downloads.ShouldBe([file]);
    }

    [Fact]
    public async Task Fetch_ByManyAtOnce_GivesAllTheWholeFile()
    {
        using var server = new LoopbackServer(request => Part(s_body, request.From, int.MaxValue));

        var paths = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Fetch(server))));

        paths.Distinct().ShouldHaveSingleItem();
        File.ReadAllBytes(paths[0]).ShouldBe(s_body);
        Downloads.Length.ShouldBe(1);
    }

    private string[] Downloads => Directory.GetFiles(Path.Combine(Cache, "downloads"));

    private byte[] Fetched(LoopbackServer server) => File.ReadAllBytes(Fetch(server));

    private string Fetch(LoopbackServer server) => Fetch(server, new ProgressLog(), TestContext.Current.CancellationToken);

    private string Fetch(LoopbackServer server, ProgressLog log, CancellationToken cancellationToken) => Datasets.Fetch(
        new DatasetEntry("numbers", "Some.", DatasetReader.Table, "None.", "None.")
        {
            Address = server.Address,
            Bytes = s_body.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(s_body)),
        },
        new DatasetRequest { CacheFolder = Cache, Retries = 2 },
        log,
        cancellationToken);

    private static byte[] Whole(byte[] body) => Answer("200 OK", $"Content-Length: {body.Length}\r\nETag: \"a\"\r\n", body);

    // What is there from a position on, of which only some is sent.
    private static byte[] Part(byte[] body, long from, int sent, string version = "\"a\"")
    {
        var tag = version.Length > 0 ? $"ETag: {version}\r\n" : "";
        var rest = body[(int)from..];
        return from == 0
            ? Answer("200 OK", $"Content-Length: {rest.Length}\r\n{tag}", rest[..Math.Min(sent, rest.Length)])
            : Answer("206 Partial Content", $"Content-Length: {rest.Length}\r\nContent-Range: bytes {from}-{body.Length - 1}/{body.Length}\r\n{tag}", rest[..Math.Min(sent, rest.Length)]);
    }

    private static byte[] Answer(string status, string headers, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{(body.Length == 0 ? "Content-Length: 0\r\n" : headers)}Connection: close\r\n\r\n"), .. body];
}
