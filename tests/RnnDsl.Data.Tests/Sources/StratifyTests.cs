namespace RnnDsl.Data.Tests.Sources;

public sealed class StratifyTests : TemporaryFolder
{
    [Theory]
    [InlineData(new[] { 10, 90 }, 0.3)]
    [InlineData(new[] { 2, 3, 40 }, 0.2)]
    [InlineData(new[] { 7, 11, 13 }, 0.5)]
    [InlineData(new[] { 2, 2 }, 0.9)]
    [InlineData(new[] { 5, 6 }, 0)]
    public void Import_Stratified_EveryClassHasItsShare(int[] sizes, double split)
    {
        var rows = sizes.SelectMany((size, label) => Enumerable.Range(0, size).Select(i => (Text: $"{i}", Label: $"class {label}"))).ToArray();
        for (var seed = 0; seed < 10; seed++)
        {
            var data = Datasets.Of("rows", rows, row => row.Text, row => row.Label, new ImportOptions { Stratify = true, TestSplit = split, Seed = seed });

            var held = ((ClassTargets)data.Test.Targets).Classes;
            data.Training.Count.ShouldBe(rows.Length - held.Count);
            sizes.Select((_, label) => held.Count(one => one == label)).ShouldBe(sizes.Select(size => Math.Min(size - 1, (int)Math.Round(size * split))));
        }
    }

    [Fact]
    public void Import_StratifiedNumbers_AreRefused()
    {
        var rows = Enumerable.Range(0, 20).ToArray();

        Should.Throw<InvalidDescriptionException>(() => Datasets.Of("rows", rows, row => "x", row => row + 0.5, new ImportOptions { Stratify = true }))
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.LabelMismatch);
    }

    [Fact]
    public void Recipe_NotStratified_IsThatOfTheVersionBefore() =>
        System.Text.Json.JsonSerializer.Serialize(new ImportOptions()).ShouldNotContain("Stratify");
}
