namespace RnnDsl.Shell.Prompt;

/// <summary>A place in the history, reached with the arrow keys.</summary>
/// <param name="Entries">What was entered before, the oldest first.</param>
/// <param name="Index">The entry that is shown; behind the last one it is the draft.</param>
/// <param name="Draft">What was being typed when the walk began, to come back to.</param>
internal sealed record HistoryWalk(IReadOnlyList<string> Entries, int Index, string Draft)
{
    /// <summary>What is shown.</summary>
    public string Text => Index == Entries.Count ? Draft : Entries[Index];

    /// <summary>A walk that begins at what is being typed.</summary>
    public static HistoryWalk From(IReadOnlyList<string> entries, string draft) => new(entries, entries.Count, draft);

    /// <summary>One entry back; the oldest stays.</summary>
    public HistoryWalk Older() => this with { Index = Math.Max(Index - 1, 0) };

    /// <summary>One entry on, at last to the draft.</summary>
    public HistoryWalk Newer() => this with { Index = Math.Min(Index + 1, Entries.Count) };
}
