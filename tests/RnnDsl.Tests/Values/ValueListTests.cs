using CsCheck;

namespace RnnDsl.Tests.Values;

public class ValueListTests
{
    [Fact]
    public void Equals_AnyContent_IsEqualityOfTheElements() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 2].Array[0, 4]).Sample((a, b) =>
        {
            var (left, right) = (a.ToValueList(), b.ToValueList());
            left.Equals(right).ShouldBe(a.SequenceEqual(b));
            if (a.SequenceEqual(b))
            {
                left.GetHashCode().ShouldBe(right.GetHashCode());
            }
        });

    [Fact]
    public void Equals_LongLists_SeesOneElementOfMany()
    {
        var numbers = Enumerable.Range(0, 1_000).ToArray();
        var list = numbers.ToValueList();
        numbers[777]++;

        list.Equals(numbers.ToValueList()).ShouldBeFalse();
        list.Equals(Enumerable.Range(0, 1_000).ToValueList()).ShouldBeTrue();
        list.Equals(null).ShouldBeFalse();
        list.Equals((object)"list").ShouldBeFalse();
    }

    [Fact]
    public void Equals_NotANumber_EqualsItselfWithTheSameHash()
    {
        ValueList<double> a = [double.NaN, 0.0];
        ValueList<double> b = [double.NaN, -0.0];

        a.ShouldBe(b);
        a.GetHashCode().ShouldBe(b.GetHashCode());
    }

    [Fact]
    public void ToValueList_ArrayChangedLater_StaysAsItWas()
    {
        int[] items = [1, 2, 3];
        var (copied, created) = (items.ToValueList(), ValueList.Create<int>(items));

        items[0] = 9;

        copied.ShouldBe([1, 2, 3]);
        created.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void AddConcatSlice_List_GiveNewListsAndLeaveTheOld()
    {
        ValueList<int> list = [1, 2];

        list.Add(3).ShouldBe([1, 2, 3]);
        list.Concat([4, 5]).ShouldBe([1, 2, 4, 5]);
        list.Concat([4, 5]).Slice(1, 2).ShouldBe([2, 4]);
        list[..1].ShouldBe([1]);
        list.ShouldBe([1, 2]);
        list.Count.ShouldBe(2);
        list[1].ShouldBe(2);
        list.AsSpan().ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void IList_List_ReadsAsOneAndRefusesChanges()
    {
        var list = (System.Collections.IList)(ValueList<string>)["a", "b"];
        var copy = new string[3];

        list.CopyTo(copy, 1);

        copy[1..].ShouldBe(["a", "b"]);
        list[1].ShouldBe("b");
        list.IndexOf("b").ShouldBe(1);
        list.Contains("c").ShouldBeFalse();
        (list.IsReadOnly, list.IsFixedSize).ShouldBe((true, true));
        Action[] changes = [() => list.Add("c"), () => list[0] = "c", list.Clear, () => list.Insert(0, "c"), () => list.Remove("a"), () => list.RemoveAt(0)];
        foreach (var change in changes)
        {
            Should.Throw<NotSupportedException>(change);
        }

        list.ShouldBe((ValueList<string>)["a", "b"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Index_OutsideTheList_Throws(int index) =>
        Should.Throw<IndexOutOfRangeException>(() => ((ValueList<int>)[1, 2])[index]);

    [Fact]
    public void ToString_LongList_LeavesTheMiddleOut()
    {
        ((ValueList<int>)[1, 2]).ToString().ShouldBe("[1, 2]");
        Enumerable.Range(1, 100).ToValueList().ToString().ShouldBe("[1, 2, 3, 4, 5, 6, ... 100 in all]");
    }
}
