namespace RnnDsl.Tests.Datasets;

public class ExamplesTests
{
    [Theory]
    [InlineData(25_000, 0.2, 20_000)]
    [InlineData(25_000, 0.0, 25_000)]
    [InlineData(10, 0.25, 7)]
    [InlineData(3, 0.5, 1)]
    [InlineData(1, 0.2, 0)]
    [InlineData(0, 0.2, 0)]
    [InlineData(100, 0.29, 71)]
    [InlineData(10, 0.9, 0)] // 10 * (1 - 0.9) is 0.9999999999999998, in Python too.
    public void SplitOff_Share_RoundsTheTrainingPartDownAsKeras(int count, double split, int training)
    {
        var (first, last) = Numbered(count).SplitOff(split);

        (first.Count, last.Count).ShouldBe((training, count - training));
    }

    [Fact]
    public void SplitOff_Examples_KeepsOrderAndCutsOffTheEnd()
    {
        var (training, validation) = Numbered(10).SplitOff(0.2);

        training.ShouldBe(Numbered(10).Slice(0, 8));
        validation.Classes.ShouldBe([8, 9]);
        ((TokenSequences)validation.Inputs)[0].ToArray().ShouldBe([8]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.PositiveInfinity)]
    public void SplitOff_NoShare_Throws(double split) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Numbered(10).SplitOff(split));

    [Fact]
    public void New_MoreInputsThanClasses_SaysBothNumbers()
    {
        var message = Should.Throw<ArgumentException>(() => new Examples(TokenSequences.Of([[1], [2]]), [1])).Message;

        message.ShouldContain("2 inputs and 1 classes");
    }

    [Fact]
    public void Equals_Examples_CompareInputsAndClasses()
    {
        Numbered(3).ShouldBe(Numbered(3));
        Numbered(3).GetHashCode().ShouldBe(Numbered(3).GetHashCode());
        Numbered(3).ShouldNotBe(Numbered(4));
        Numbered(2).ShouldNotBe(new Examples(TokenSequences.Of([[0], [1]]), [0, 0]));
    }

    [Fact]
    public void Dataset_SameContent_IsEqual()
    {
        SmallData.Texts(SmallData.TwoClasses).ShouldBe(SmallData.Texts(SmallData.TwoClasses));
        SmallData.Texts(SmallData.TwoClasses).ShouldNotBe(SmallData.Texts(SmallData.ThreeClasses));
        SmallData.Numbers(SmallData.TwoClasses).ShouldNotBe(SmallData.Numbers(SmallData.TwoClasses, features: 2));
        SmallData.Texts(SmallData.TwoClasses).ToString()
            .ShouldBe("films: 4 training and 2 test examples of 2 classes (negative, positive)");
    }

    [Fact]
    public void Dataset_Defaults_AreTheLibrarysUnlessGiven()
    {
        var data = SmallData.Texts(SmallData.TwoClasses);

        data.Defaults.ShouldBe(new TrainingOptions());
        (data with { Defaults = new TrainingOptions { Epochs = 3 } }).ShouldNotBe(data);
    }

    [Fact]
    public void ClassLabels_TwoNames_IsBinary()
    {
        SmallData.TwoClasses.IsBinary.ShouldBeTrue();
        SmallData.ThreeClasses.IsBinary.ShouldBeFalse();
        SmallData.ThreeClasses.ToString().ShouldBe("a, b, c");
    }

    private static Examples Numbered(int count)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        return new Examples(TokenSequences.Of(numbers.Select(i => new[] { i })), numbers.ToValueList());
    }

    [Fact]
    public void SampleWeights_Examples_HaveOneEach()
    {
        var examples = SmallData.Numbers(SmallData.TwoClasses).Training;
        ValueList<double> weights = [.. Enumerable.Range(0, examples.Count).Select(i => (double)i)];

        examples.SampleWeights.ShouldBeEmpty();
        var weighted = examples with { SampleWeights = weights };
        weighted.ShouldNotBe(examples);
        weighted.Slice(1, 1).SampleWeights.ShouldBe([1]);
        weighted.SplitOff(0.5).Validation.SampleWeights.ShouldBe(weights.Slice(examples.Count / 2, examples.Count - (examples.Count / 2)));
        Should.Throw<ArgumentException>(() => examples with { SampleWeights = [.. weights, 1] }).Message.ShouldContain("every example has one");
        Should.Throw<ArgumentException>(() => examples with { SampleWeights = [.. weights.Skip(1), -1] }).Message.ShouldContain("at least 0");
        Should.Throw<ArgumentException>(() => examples with { SampleWeights = [.. weights.Skip(1), double.NaN] }).Message.ShouldContain("finite");
    }
}
