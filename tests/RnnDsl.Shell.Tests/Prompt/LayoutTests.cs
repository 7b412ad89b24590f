using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell.Tests.Prompt;

public sealed class LayoutTests
{
    [Fact]
    public void Of_TextThatFits_IsOneRow() => Check(Of("abc", 1, 10), ["> abc"], 0, 3);

    [Fact]
    public void Of_TextLongerThanARow_GoesOnBelow() => Check(Of("abcdef", 6, 5), ["> abc", "def"], 1, 3);

    [Fact]
    public void Of_CursorBehindAFullRow_IsAtTheBeginningOfTheNext() => Check(Of("abc", 3, 5), ["> abc", ""], 1, 0);

    [Fact]
    public void Of_WideCharacterThatHalfFits_GoesBelow() => Check(Of("ab本", 2, 5), ["> ab", "本"], 1, 0);

    [Fact]
    public void Of_SeveralLines_HaveTheirPrompts() => Check(Of("a\nb", 3, 10), ["> a", ". b"], 1, 3);

    [Fact]
    public void Of_CursorAtALineBreak_IsBehindTheLine() => Check(Of("a\nb", 1, 10), ["> a", ". b"], 0, 3);

    [Fact]
    public void Clip_MoreRowsThanTheTerminal_ShowsThoseAtTheCursor()
    {
        var layout = Of("1\n2\n3\n4", 5, 10);

        Check(layout.Clip(2), [". 2", ". 3"], 1, 3);
        Check(layout.Clip(9), layout.Rows, 2, 3);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("日本", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍💻", 2)]
    [InlineData("█░…", 3)]
    public void CharacterWidth_OfText_IsItsColumns(string text, int expected) =>
        CharacterWidth.Of(text).ShouldBe(expected);

    [Fact]
    public void ChoiceList_ManyChoices_ShowsTheRowsAroundTheChosen()
    {
        Choice[] matches = [.. Enumerable.Range(10, 10).Select(number => new Choice($"{number}", $"{number}"))];
        var choices = new Choices(LineBuffer.Empty, 0, 0, matches, Index: 7);

        ChoiceList.Rows(choices, width: 12, height: 2).ShouldBe(["13  14  15", "16  \e[7m17\e[0m  18"]);
        ChoiceList.Rows(choices, width: 3, height: 1).ShouldBe(["\e[7m17\e[0m"]);
    }

    private static Layout Of(string text, int cursor, int width) => Layout.Of(new LineBuffer(text, cursor), "> ", ". ", width);

    private static void Check(Layout layout, IEnumerable<string> rows, int row, int column)
    {
        layout.Rows.ShouldBe(rows);
        (layout.CursorRow, layout.CursorColumn).ShouldBe((row, column));
    }
}
