namespace RnnDsl.Tests.Predictions;

public class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix s_three = new(
        ["cat", "dog", "owl"],
        [new("cat", "cat", 5), new("cat", "dog", 2), new("dog", "cat", 1), new("dog", "dog", 4), new("owl", "dog", 3)]);

    [Fact]
    public void Row_OfAClass_HasAnEntryALabel()
    {
        s_three.Row("cat").ShouldBe([5, 2, 0]);
        s_three.Row("owl").ShouldBe([0, 3, 0]);
        (s_three["dog", "cat"], s_three["dog", "owl"]).ShouldBe((1, 0));
    }

    [Fact]
    public void Mistakes_AreTheMostFrequentFirst()
    {
        s_three.Mistakes().Select(cell => cell.Count).ShouldBe([3, 2, 1]);
        s_three.Mistakes(1).ShouldHaveSingleItem().ToString().ShouldBe("owl taken for dog: 3");
    }

    [Fact]
    public void Table_FewClasses_HasARowAClass() =>
        s_three.Table().Split(Environment.NewLine).ShouldBe(
        [
            @"True \ predicted  cat  dog  owl",
            "----------------  ---  ---  ---",
            "cat                 5    2    0",
            "dog                 1    4    0",
            "owl                 0    3    0",
        ]);

    [Fact]
    public void Table_ManyClassesAndNoMistake_SaysSo() =>
        new ConfusionMatrix([.. Enumerable.Range(0, 13).Select(i => $"{i}")], [new("1", "1", 4)]).Table().ShouldBe("No example is put into a wrong class.");

    [Fact]
    public void Row_UnknownClass_NamesTheNearest()
    {
        Should.Throw<KeyNotFoundException>(() => s_three.Row("cot")).Message.ShouldContain("Did you mean 'cat'?");
        Should.Throw<KeyNotFoundException>(() => s_three["cat", "emu"]).Message.ShouldContain("cat, dog, owl");
    }

    [Fact]
    public void ConfusionMatrix_EqualCells_AreEqual()
    {
        s_three.ShouldBe(s_three with { Cells = [.. s_three.Cells] });
        s_three.ToString().ShouldBe("9 of 15 examples right, 3 classes");
        ConfusionMatrix.None.Table().ShouldBeEmpty();
    }
}
