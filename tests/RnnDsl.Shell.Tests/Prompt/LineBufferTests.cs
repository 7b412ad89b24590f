using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell.Tests.Prompt;

/// <summary>The text that is typed; a bar marks the cursor.</summary>
public sealed class LineBufferTests
{
    [Theory]
    [InlineData("a|b", "axy|b")]
    [InlineData("|", "xy|")]
    public void Insert_Text_StandsBeforeTheCursor(string before, string after) =>
        Show(At(before).Insert("xy")).ShouldBe(after);

    [Theory]
    [InlineData("ab|", "a|")]
    [InlineData("|ab", "|ab")]
    [InlineData("e\u0301|", "|")]
    [InlineData("日本|", "日|")]
    [InlineData("👩‍💻|", "|")]
    [InlineData("a\n|b", "a|b")]
    public void DeleteTo_Previous_TakesWhatIsSeenAsOneCharacter(string before, string after) =>
        Show(At(before).DeleteTo(At(before).Previous)).ShouldBe(after);

    [Theory]
    [InlineData("|ab", "|b")]
    [InlineData("ab|", "ab|")]
    [InlineData("a|👩‍💻b", "a|b")]
    public void DeleteTo_Next_TakesWhatIsSeenAsOneCharacter(string before, string after) =>
        Show(At(before).DeleteTo(At(before).Next)).ShouldBe(after);

    [Theory]
    [InlineData("Get-Help New-Rnn|Model", "Get-Help New-|RnnModel")]
    [InlineData("Get-Help  |", "Get-|Help  ")]
    [InlineData("|x", "|x")]
    public void WordStart_InOrBehindAWord_IsItsBeginning(string before, string after) =>
        Show(At(before).MoveTo(At(before).WordStart)).ShouldBe(after);

    [Theory]
    [InlineData("G|et-Help", "Get|-Help")]
    [InlineData("Get|-Help", "Get-Help|")]
    [InlineData("x|", "x|")]
    public void WordEnd_InOrBeforeAWord_IsItsEnd(string before, string after) =>
        Show(At(before).MoveTo(At(before).WordEnd)).ShouldBe(after);

    [Theory]
    [InlineData("dir a/b-c.txt|", "dir |a/b-c.txt")]
    [InlineData("dir a  |", "dir |a  ")]
    public void ArgumentStart_BehindAPath_IsItsBeginning(string before, string after) =>
        Show(At(before).MoveTo(At(before).ArgumentStart)).ShouldBe(after);

    [Theory]
    [InlineData("abc\nde|f\ngh", 4, 7)]
    [InlineData("|abc\ndef", 0, 3)]
    [InlineData("abc\n|", 4, 4)]
    public void LineStartAndEnd_OfSeveralLines_AreThoseOfTheCursorsLine(string text, int start, int end)
    {
        At(text).LineStart.ShouldBe(start);
        At(text).LineEnd.ShouldBe(end);
    }

    [Theory]
    [InlineData("abc\nde|f", "ab|c\ndef")]
    [InlineData("a\ndef|", "a|\ndef")]
    [InlineData("a日b\nde|", "a日|b\nde")]
    public void Above_OfSeveralLines_IsTheSameColumn(string before, string after) =>
        Show(At(before).MoveTo(At(before).Above!.Value)).ShouldBe(after);

    [Theory]
    [InlineData("ab|c\ndef", "abc\nde|f")]
    [InlineData("abc|\nd\ne", "abc\nd|\ne")]
    [InlineData("a|bc\n", "abc\n|")]
    public void Below_OfSeveralLines_IsTheSameColumn(string before, string after) =>
        Show(At(before).MoveTo(At(before).Below!.Value)).ShouldBe(after);

    [Fact]
    public void AboveAndBelow_AtTheEdges_AreNothing()
    {
        At("ab|c\nd").Above.ShouldBeNull();
        At("a\n|d").Below.ShouldBeNull();
    }

    [Fact]
    public void Above_IntoACharacterOfSeveralParts_StaysInFrontOfIt() =>
        At("👩‍💻\nab|").Above.ShouldBe(0);

    private static LineBuffer At(string text) => new(text.Replace("|", "", StringComparison.Ordinal), text.IndexOf('|', StringComparison.Ordinal));

    private static string Show(LineBuffer buffer) => buffer.Text.Insert(buffer.Cursor, "|");
}
