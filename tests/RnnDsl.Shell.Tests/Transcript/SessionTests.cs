using RnnDsl.Shell.Tests.Readme;
using RnnDsl.Shell.Tests.Terminals;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>
/// A person's whole way from data to a picture, typed into the shell. What is seen is module/Session.md, which this test
/// writes where the environment variable RNNDSL_WRITE_SESSION is 1, and otherwise compares.
/// </summary>
public sealed class SessionTests : IDisposable
{
    private const string Document = "module/Session.md";
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comparison_OtherTimesOrRounding_AreTheSame() => SessionComparison.Difference(
        "Epoch  1     1.1 s  loss 0.6938\n----\n 2 KB\nLoss   Seconds\n 0.5  0.613",
        "Epoch 1  12.0 s  loss 0.6941\n--\n31 MB\nLoss Seconds\n0.5 1.2").ShouldBeNull();

    [Fact]
    public void Comparison_StoppedAfterAnotherEpoch_IsTheSame() => SessionComparison.Difference(
        "Going on after epoch 2 of 4 from a\nEpoch 3  loss 0.5\nEpoch 4  loss 0.4\nHeld-out",
        "Going on after epoch 3 of 4 from a\nEpoch 4  loss 0.4\nHeld-out").ShouldBeNull();

    [Theory]
    [InlineData("Going on after epoch 2 of 4\nEpoch 4  loss 0.4", "Going on after epoch 2 of 4\nEpoch 4  loss 0.9")]
    [InlineData("Going on after epoch 2 of 4\nEpoch 4  loss 0.4", "Going on after epoch 2 of 4\nEpoch 3  loss 0.4")]
    [InlineData("Epoch 3  loss 0.5\nEpoch 4  loss 0.4", "Epoch 4  loss 0.4")]
    [InlineData("loss 0.69", "loss 0.79")]
    [InlineData("60 examples", "61 examples")]
    [InlineData("a", "a\nb")]
    [InlineData("Label billing", "Label network")]
    public void Comparison_OtherWordsOrNumbers_AreADifference(string one, string other) =>
        SessionComparison.Difference(one, other).ShouldNotBeNull();

    [Fact]
    public async Task Session_Typed_ShowsWhatIsInTheDocumentation()
    {
        _folder.Write("tickets.csv", SessionData.Tickets(240));
        _folder.Write("load.csv", SessionData.Load(24 * 20));
        var script = Repository.Read("tests/RnnDsl.Shell.Tests/Transcript/Session.txt");
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path, columns: 120, rows: 50);
        var player = new SessionPlayer(terminal);

        var seen = await player.PlayAsync(SessionScript.Read(script));
        var transcript = seen.Replace(_folder.Path, "~/work", StringComparison.Ordinal)
            .Replace(ReviewFolder.Cache, "~/.cache/rnndsl", StringComparison.Ordinal);

        await terminal.TypeAsync("exit");
        await terminal.PressAsync("Enter");
        (await terminal.WaitForEndAsync()).ShouldBe(0);
        player.Statements.ShouldBeGreaterThanOrEqualTo(40);
        if (Environment.GetEnvironmentVariable("RNNDSL_WRITE_SESSION") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(Document), transcript, TestContext.Current.CancellationToken);
        }

        SessionComparison.Difference(Repository.Read(Document), transcript).ShouldBeNull();
    }
}
