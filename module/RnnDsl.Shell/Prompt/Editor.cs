namespace RnnDsl.Shell.Prompt;

/// <summary>What each key does: a function from a state to the next one.</summary>
/// <param name="history">What was entered before, the oldest first.</param>
/// <param name="assistant">Knows the language.</param>
internal sealed class Editor(IReadOnlyList<string> history, IAssistant assistant)
{
    /// <summary>Does what <paramref name="key"/> stands for.</summary>
    public EditorState Press(EditorState state, Key key)
    {
        if (state.Search is { } search)
        {
            if (key == Key.Control('g'))
            {
                return state with { Search = null };
            }

            if (InSearch(search, key) is { } searching)
            {
                return state with { Search = searching };
            }
        }

        var next = Do(Found(state), key);
        var isNew = next.Buffer.Text != state.Buffer.Text && !IsUndo(key);
        return next with
        {
            Search = next.Search == state.Search ? null : next.Search,
            Choices = key.Name == KeyName.Tab ? next.Choices : null,
            Before = isNew ? next.Before.Push(state.Buffer) : next.Before,
        };
    }

    private static bool IsUndo(Key key) => key == Key.Control('z') || key == Key.Control('_');

    // A search goes on with these keys; every other one takes what was found, and means what it always does.
    private static HistorySearch? InSearch(HistorySearch search, Key key) => key switch
    {
        { Name: KeyName.Text or KeyName.Paste } => search.Type(key.Text),
        { Name: KeyName.Backspace } => search.Erase(),
        _ when key == Key.Control('r') => search.Older(),
        _ => null,
    };

    private static EditorState Found(EditorState state) => state.Search?.Match is { } match
        ? state with { Buffer = LineBuffer.EndOf(match) }
        : state;

    private EditorState Do(EditorState state, Key key)
    {
        var buffer = state.Buffer;
        return key switch
        {
            { Name: KeyName.Text or KeyName.Paste } => Edit(state, buffer.Insert(key.Text)),
            { Name: KeyName.Enter, Modifiers: KeyModifiers.None } => Enter(state),
            { Name: KeyName.Enter } => Edit(state, buffer.Insert("\n")),
            { Name: KeyName.Tab } => Complete(state, key),
            { Name: KeyName.Up } => buffer.Above is { } above ? Move(state, above) : Recall(state, walk => walk.Older()),
            { Name: KeyName.Down } => buffer.Below is { } below ? Move(state, below) : Recall(state, walk => walk.Newer()),
            { Name: KeyName.PageUp } => Recall(state, walk => walk.Older()),
            { Name: KeyName.PageDown } => Recall(state, walk => walk.Newer()),
            { Name: KeyName.Escape } => state.Search is null ? Edit(state, LineBuffer.Empty) : state,
            { Name: KeyName.Backspace } => Edit(state, buffer.DeleteTo(key.Modifiers == 0 ? buffer.Previous : buffer.WordStart)),
            { Name: KeyName.Delete } => Edit(state, buffer.DeleteTo(key.Modifiers == 0 ? buffer.Next : buffer.WordEnd)),
            { Name: KeyName.Letter, Modifiers: KeyModifiers.Control } => Control(state, key.Text[0]),
            { Name: KeyName.Letter } => Alt(state, key.Text[0]),
            _ => Target(buffer, key) is { } target ? Move(state, target) : state,
        };
    }

    private EditorState Control(EditorState state, char letter)
    {
        var buffer = state.Buffer;
        return letter switch
        {
            'a' => Move(state, buffer.LineStart),
            'b' => Move(state, buffer.Previous),
            'c' => state with { Ending = Ending.Abandoned },
            'd' when buffer.Text.Length == 0 => state with { Ending = Ending.Left },
            'd' => Edit(state, buffer.DeleteTo(buffer.Next)),
            'e' => Move(state, buffer.LineEnd),
            'f' => Move(state, buffer.Next),
            'k' => CutTo(state, buffer.LineEnd),
            'l' => state with { Ending = Ending.ScreenCleared },
            'n' => Recall(state, walk => walk.Newer()),
            'p' => Recall(state, walk => walk.Older()),
            'r' => state with { Search = HistorySearch.In(history) },
            'u' => CutTo(state, buffer.LineStart),
            'w' => CutTo(state, buffer.ArgumentStart),
            'y' => Edit(state, buffer.Insert(state.Cut)),
            'z' or '_' when !state.Before.IsEmpty => state with { Buffer = state.Before.Peek(), Before = state.Before.Pop() },
            _ => state,
        };
    }

    private static EditorState Alt(EditorState state, char letter) => letter switch
    {
        'b' => Move(state, state.Buffer.WordStart),
        'd' => CutTo(state, state.Buffer.WordEnd),
        'f' => Move(state, state.Buffer.WordEnd),
        _ => state,
    };

    private static int? Target(LineBuffer buffer, Key key) => key.Name switch
    {
        KeyName.Left => key.Modifiers == 0 ? buffer.Previous : buffer.WordStart,
        KeyName.Right => key.Modifiers == 0 ? buffer.Next : buffer.WordEnd,
        KeyName.Home => key.Modifiers == 0 ? buffer.LineStart : 0,
        KeyName.End => key.Modifiers == 0 ? buffer.LineEnd : buffer.Text.Length,
        _ => null,
    };

    private EditorState Enter(EditorState state) => assistant.IsIncomplete(state.Buffer.Text)
        ? Edit(state, state.Buffer.Insert("\n"))
        : state with { Ending = Ending.Accepted };

    // At the beginning of a further line there is nothing to complete, and a tab is what it always was.
    private EditorState Complete(EditorState state, Key key)
    {
        var buffer = state.Buffer;
        if (buffer.LineStart > 0 && string.IsNullOrWhiteSpace(buffer.Between(buffer.LineStart)))
        {
            return Edit(state, buffer.Insert("    "));
        }

        var backwards = key.Modifiers == KeyModifiers.Shift;
        var choices = state.Choices is { } chosen
            ? backwards ? chosen.Previous() : chosen.Next()
            : assistant.Complete(buffer) is { } found ? backwards ? found.Previous() : found : null;
        return choices is null
            ? state
            : state with { Buffer = choices.Buffer, Choices = choices.Matches.Count > 1 ? choices : null };
    }

    private EditorState Recall(EditorState state, Func<HistoryWalk, HistoryWalk> step)
    {
        var walk = step(state.Walk ?? HistoryWalk.From(history, state.Buffer.Text));
        return state with { Buffer = LineBuffer.EndOf(walk.Text), Walk = walk };
    }

    private static EditorState Move(EditorState state, int place) => state with { Buffer = state.Buffer.MoveTo(place) };

    private static EditorState Edit(EditorState state, LineBuffer buffer) => state with { Buffer = buffer };

    private static EditorState CutTo(EditorState state, int place) => place == state.Buffer.Cursor
        ? state
        : Edit(state, state.Buffer.DeleteTo(place)) with { Cut = state.Buffer.Between(place) };
}
