namespace RnnDsl.Tests.Datasets;

public class TargetsTests
{
    private static readonly NumberTargets s_pairs = new([1, 2, 3, 4, 5, 6], 2);

    [Fact]
    public void NumberTargets_Values_AreRowsOfAnExampleEach()
    {
        (s_pairs.Count, s_pairs.Size).ShouldBe((3, 2));
        s_pairs[1].ToArray().ShouldBe([3, 4]);
        s_pairs.Slice(1, 2).ShouldBe(new NumberTargets([3, 4, 5, 6], 2));
        s_pairs.Slice(3, 0).Count.ShouldBe(0);
        new NumberTargets([0.5f, 1]).Count.ShouldBe(2);
        s_pairs.ShouldBe(new NumberTargets([1, 2, 3, 4, 5, 6], 2));
        s_pairs.ShouldNotBe(new NumberTargets([1, 2, 3, 4, 5, 6], 3));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void NumberTargets_NotFinite_NamesTheExample(float value) =>
        Should.Throw<ArgumentException>(() => new NumberTargets([1, 2, 3, value], 2)).Message.ShouldContain("Example 1");

    [Fact]
    public void NumberTargets_PartOfAnExample_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new NumberTargets([1, 2, 3], 2)).Message.ShouldContain("multiple of 2");
        Should.Throw<ArgumentOutOfRangeException>(() => new NumberTargets([1], 0));
    }

    [Fact]
    public void Examples_OfNumbers_HaveNoClasses()
    {
        var examples = new Examples(TokenSequences.Of([[1], [2], [3]]), s_pairs);

        examples.Count.ShouldBe(3);
        examples.Classes.ShouldBeEmpty();
        examples.SplitOff(0.5).Validation.Targets.ShouldBe(new NumberTargets([3, 4, 5, 6], 2));
        Should.Throw<ArgumentException>(() => new Examples(TokenSequences.Of([[1]]), s_pairs)).Message.ShouldContain("1 inputs and 3 times 2 numbers");
    }

    [Fact]
    public void Labels_ToString_AreTheNames()
    {
        new NumberLabels(["price", "quality"]).ToString().ShouldBe("price, quality");
        SmallData.Amounts(2).ToString().ShouldBe("amounts: 4 training and 2 test examples of 2 numbers (n0, n1)");
        SmallData.Amounts().ToString().ShouldBe("amounts: 4 training and 2 test examples of 1 number (n0)");
        new NumberLabels(["a", "b"]).ShouldNotBe<Labels>(new ClassLabels(["a", "b"]));
    }
}
