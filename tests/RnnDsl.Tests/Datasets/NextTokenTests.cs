namespace RnnDsl.Tests.Datasets;

public class NextTokenTests
{
    [Fact]
    public void ToNextTokenDataset_Texts_HaveTheTokensBeforeEveryToken()
    {
        var dataset = new[] { "b a b c", "b" }.ToNextTokenDataset(new NextTokenOptions(2) { TestSplit = 0 }, cancellationToken: TestContext.Current.CancellationToken);

        // b stands three times: 3; then a and c in ordinal order: 4, 5. Every text begins with the start token, 1.
        dataset.Labels.Names.ShouldBe(["<padding>", "<start>", "<unknown>", "b", "a", "c"]);
        Enumerable.Range(0, dataset.Training.Count).Select(i => (string.Join(' ', ((TokenSequences)dataset.Training.Inputs)[i].ToArray()), dataset.Training.Classes[i]))
            .ShouldBe([("1", 3), ("1 3", 4), ("3 4", 3), ("4 3", 5), ("1", 3)]);
        dataset.Encoder.Length.ShouldBe(2);
    }

    [Fact]
    public void ToNextTokenDataset_OneText_HoldsItsEndOut()
    {
        var dataset = new[] { "abababababx" }.ToNextTokenDataset(new NextTokenOptions(3) { Unit = TextUnit.Character, TestSplit = 0.1 }, cancellationToken: TestContext.Current.CancellationToken);

        (dataset.Training.Count, dataset.Test.Count).ShouldBe((9, 2));
        // x stands in the held-out part alone.
        dataset.Test.Classes[1].ShouldBe(Vocabulary.UnknownId);
    }

    [Fact]
    public void ToNextTokenDataset_Texts_HoldsTheLastOut()
    {
        var dataset = Enumerable.Range(0, 10).Select(i => $"w{i}").ToNextTokenDataset(new NextTokenOptions(3), cancellationToken: TestContext.Current.CancellationToken);

        (dataset.Training.Count, dataset.Test.Count).ShouldBe((8, 2));
        ((TextEncoder)dataset.Encoder).Vocabulary.Tokens.ShouldNotContain("w8");
    }

    [Fact]
    public void ToNextTokenDataset_Stride_TakesEverySoManyth() =>
        new[] { "abcdefg" }.ToNextTokenDataset(new NextTokenOptions(3) { Unit = TextUnit.Character, Stride = 3, TestSplit = 0 }, cancellationToken: TestContext.Current.CancellationToken).Training.Classes.Count.ShouldBe(3);

    [Fact]
    public void ToNextTokenDataset_WrongOptions_AreReportedTogether() =>
        new NextTokenOptions(0) { Words = 3, Stride = 0, TestSplit = double.NaN }.Check().Select(problem => problem.Where)
            .ShouldBe(["History", "Stride", "TestSplit", "Words"]);

    [Fact]
    public void ToNextTokenDataset_NoToken_IsRefused() =>
        Should.Throw<InvalidDescriptionException>(() => new[] { "  ", "a" }.ToNextTokenDataset(new NextTokenOptions(2) { TestSplit = 0.5 }, cancellationToken: TestContext.Current.CancellationToken))
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.TooFewExamples);

    [Fact]
    public void ToNextTokenDataset_Stopped_LeavesOff()
    {
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Texts().ToNextTokenDataset(new NextTokenOptions(2), cancellationToken: stop.Token));

        IEnumerable<string> Texts()
        {
            yield return "a b";
            stop.Cancel();
            yield return "c d";
        }
    }
}
