namespace RnnDsl.Tests.Datasets;

public sealed class OverviewTests
{
    [Fact]
    public void Overview_Texts_CountsClassesLengthsAndKnownWords()
    {
        // "plot" is unknown to an encoder of three words beside the reserved ids.
        string[] texts = ["good film", "bad film", "good", "bad plot plot", "film"];
        var encoder = TextEncoder.Fit(texts[..3], new TextEncoderOptions { Words = 6 });
        var examples = new Examples(encoder.EncodeAll(texts), [1, 0, 1, 0, 1]);

        var overview = new Dataset("films", encoder, SmallData.TwoClasses, examples, examples.Slice(0, 1)).Overview(2);

        overview.Parts.Select(part => (part.Name, part.Count, part.Seen)).ShouldBe([("training", 5, 5), ("test", 1, 1)]);
        overview.Parts[0].Labels.ShouldBe([new("negative", 2), new("positive", 3)]);
        overview.Parts[0].Lengths.ShouldBe(new LengthPercentiles(2, 2, 3, 3, 4, 4));
        overview.VocabularySize.ShouldBe(6);
        overview.Coverage.ShouldBe(7 / 9.0);
        overview.Examples.ShouldBe([new("good film", "positive"), new("bad film", "negative")]);
    }

    [Fact]
    public void Overview_Numbers_HasTheirRanges()
    {
        var overview = SmallData.Amounts(2).Overview(1);

        overview.Parts[0].Labels.ShouldBe([new("n0", 4, 0, 0.75, 1.5), new("n1", 4, 0.25, 1, 1.75)]);
        overview.Parts[0].Lengths.ShouldBe(new LengthPercentiles(1, 1, 2, 3, 4, 4));
        overview.Examples.ShouldHaveSingleItem().ShouldBe(new ExampleOverview("0 0 0", "0 0.25"));
        (overview.VocabularySize, overview.Coverage).ShouldBe((0, 1));
    }

    [Fact]
    public void Overview_EmptyParts_AreAllZero()
    {
        var data = SmallData.Numbers(SmallData.TwoClasses);

        var part = (data with { Training = data.Training.Slice(0, 0) }).Overview().Parts[0];

        (part.Count, part.Lengths, part.Labels[0].Count).ShouldBe((0, new LengthPercentiles(0, 0, 0, 0, 0, 0), 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    public void Lengths_Percentiles_AreTheLeastThatSoManyDoNotExceed(int count)
    {
        var data = SmallData.Numbers(SmallData.TwoClasses, features: 1);
        int[] lengths = [.. Enumerable.Range(0, count).Select(i => 1 + ((i * 37) % 50))];
        var inputs = ValueSequences.Of(1, lengths.Select(length => new float[length]));

        var found = (data with { Training = new(inputs, [.. lengths.Select(_ => 0)]) }).Overview(0).Parts[0].Lengths;

        foreach (var (percent, length) in new[] { (25, found.Quarter), (50, found.Median), (75, found.ThreeQuarters), (99, found.NinetyNine), (100, found.Most) })
        {
            (100 * lengths.Count(l => l <= length)).ShouldBeGreaterThanOrEqualTo(percent * count);
            (100 * lengths.Count(l => l < length)).ShouldBeLessThan(percent * count);
        }

        found.Least.ShouldBe(lengths.Min());
    }

    [Fact]
    public void ToString_ManyLongLabels_FitsEightyColumns()
    {
        var labels = new ClassLabels([.. Enumerable.Range(0, 40).Select(i => new string('x', i + 1))]);
        var data = SmallData.Texts(SmallData.TwoClasses) with { Labels = labels, Name = new string('n', 100) };

        var text = data.Overview().ToString();

        text.Split('\n').ShouldAllBe(line => line.Length <= 80);
        text.ShouldContain("... and 28 more");
    }
}
