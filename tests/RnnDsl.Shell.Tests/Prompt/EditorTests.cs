using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell.Tests.Prompt;

public sealed class EditorTests
{
    private static readonly Key s_tab = new(KeyName.Tab);
    private static readonly Key s_tabBack = new(KeyName.Tab, KeyModifiers.Shift);
    private static readonly Key s_up = new(KeyName.Up);
    private static readonly Key s_down = new(KeyName.Down);
    private static readonly Key s_enter = new(KeyName.Enter);

    [Fact]
    public void Enter_CompleteText_Accepts() =>
        Press(Key.Typed("1 + 1"), s_enter).Ending.ShouldBe(Ending.Accepted);

    [Fact]
    public void Enter_IncompleteText_IsALineBreak()
    {
        var state = Press(Key.Typed("if (1) {"), s_enter, Key.Typed("2 }"));

        state.Ending.ShouldBe(Ending.None);
        state.Buffer.ShouldBe(LineBuffer.EndOf("if (1) {\n2 }"));
    }

    [Fact]
    public void Paste_OfSeveralLines_RunsNothing()
    {
        var state = Press(Key.Pasted("1\n2\n"));

        state.Ending.ShouldBe(Ending.None);
        state.Buffer.Text.ShouldBe("1\n2\n");
    }

    [Fact]
    public void Up_OnOneLine_RecallsTheNewestAndDownTheDraft()
    {
        Press(Key.Typed("dra"), s_up).Buffer.Text.ShouldBe("new");
        Press(Key.Typed("dra"), s_up, s_up, s_up).Buffer.Text.ShouldBe("old\nin two lines");
        Press(Key.Typed("dra"), s_up, s_up, s_down, s_down, s_down).Buffer.ShouldBe(LineBuffer.EndOf("dra"));
    }

    [Fact]
    public void Up_InTheSecondLine_GoesToTheFirst() =>
        Press(s_up, s_up, s_up, s_up, Key.Typed("!")).Buffer.Text.ShouldBe("old!\nin two lines");

    [Fact]
    public void Search_TypedText_FindsTheNewestThenOlder()
    {
        Key[] search = [Key.Control('r'), Key.Typed("E")];

        Press([.. search]).Search!.Match.ShouldBe("new");
        Press([.. search, Key.Control('r')]).Search!.Match.ShouldBe("older");
        Press([.. search, Key.Control('r'), Key.Control('r')]).Search!.Match.ShouldBe("old\nin two lines");
        Press([.. search, Key.Control('r'), Key.Control('r'), Key.Control('r')]).Search!.Failed.ShouldBeTrue();
        Press([.. search, Key.Typed("w"), new Key(KeyName.Backspace)]).Search!.Query.ShouldBe("E");
    }

    [Fact]
    public void Search_EndedByAKey_TakesWhatWasFoundOrLeavesTheText()
    {
        Key[] search = [Key.Typed("draft"), Key.Control('r'), Key.Typed("ew")];

        Press([.. search, s_enter]).ShouldSatisfyAllConditions(
            state => state.Ending.ShouldBe(Ending.Accepted),
            state => state.Buffer.Text.ShouldBe("new"),
            state => state.Search.ShouldBeNull());
        Press([.. search, new Key(KeyName.Escape)]).Buffer.Text.ShouldBe("new");
        Press([.. search, Key.Control('g')]).Buffer.Text.ShouldBe("draft");
    }

    [Fact]
    public void Tab_SeveralChoices_GoesRoundAndShiftTabBack()
    {
        Key[] start = [Key.Typed("x c")];

        Press([.. start, s_tab]).Buffer.ShouldBe(LineBuffer.EndOf("x cat"));
        Press([.. start, s_tab, s_tab]).Buffer.Text.ShouldBe("x cow");
        Press([.. start, s_tab, s_tab, s_tab]).Buffer.Text.ShouldBe("x cat");
        Press([.. start, s_tabBack]).Buffer.Text.ShouldBe("x cow");
        Press([.. start, s_tab, s_tabBack]).Buffer.Text.ShouldBe("x cow");
    }

    [Fact]
    public void Tab_OneChoice_LeavesNoList() => Press(Key.Typed("x d"), s_tab).ShouldSatisfyAllConditions(
        state => state.Buffer.Text.ShouldBe("x dog"),
        state => state.Choices.ShouldBeNull());

    [Fact]
    public void Tab_NothingToComplete_ChangesNothing() =>
        Press(Key.Typed("x"), s_tab).Buffer.Text.ShouldBe("x");

    [Fact]
    public void Tab_AtTheBeginningOfAFurtherLine_Indents() =>
        Press(Key.Typed("{"), s_enter, s_tab).Buffer.Text.ShouldBe("{\n    ");

    [Fact]
    public void OtherKey_AfterTab_KeepsTheChoiceAndEndsTheList() =>
        Press(Key.Typed("x c"), s_tab, Key.Typed("s")).ShouldSatisfyAllConditions(
            state => state.Buffer.Text.ShouldBe("x cats"),
            state => state.Choices.ShouldBeNull());

    [Fact]
    public void Cut_ThenYank_BringsItBack()
    {
        Press(Key.Typed("one two"), Key.Control('w'), Key.Control('a'), Key.Control('y')).Buffer.Text.ShouldBe("twoone ");
        Press(Key.Typed("one two"), Key.Control('u'), Key.Control('y'), Key.Control('y')).Buffer.Text.ShouldBe("one twoone two");
        Press(Key.Typed("one two"), Key.Alt('b'), Key.Control('k')).Buffer.Text.ShouldBe("one ");
    }

    [Fact]
    public void Undo_AfterChanges_GoesBackOneByOne() =>
        Press(Key.Typed("a"), Key.Typed("b"), Key.Typed("c"), Key.Control('z'), Key.Control('_')).Buffer.Text.ShouldBe("a");

    [Fact]
    public void ControlC_AnyText_AbandonsIt() => Press(Key.Typed("a"), Key.Control('c')).Ending.ShouldBe(Ending.Abandoned);

    [Fact]
    public void ControlD_NoText_LeavesElseDeletes()
    {
        Press(Key.Control('d')).Ending.ShouldBe(Ending.Left);
        Press(Key.Typed("ab"), new Key(KeyName.Home), Key.Control('d')).Buffer.Text.ShouldBe("b");
    }

    private static EditorState Press(params Key[] keys) =>
        keys.Aggregate(EditorState.Empty, new Editor(["old\nin two lines", "older", "new"], new Animals()).Press);

    private sealed class Animals : IAssistant
    {
        public bool IsIncomplete(string text) => text.Contains('{') && !text.Contains('}');

        public Choices? Complete(LineBuffer buffer)
        {
            var start = buffer.ArgumentStart;
            Choice[] found = [.. new[] { "cat", "cow", "dog" }
                .Where(name => name.StartsWith(buffer.Between(start), StringComparison.Ordinal))
                .Select(name => new Choice(name, name))];
            return found.Length == 0 ? null : new Choices(buffer, start, buffer.Cursor - start, found);
        }
    }
}
