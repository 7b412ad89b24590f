namespace RnnDsl.Shell.Prompt;

/// <summary>A search for the newest entry that contains a text.</summary>
/// <param name="Entries">What was entered before, the oldest first.</param>
/// <param name="Query">The text to look for; case does not matter.</param>
/// <param name="Index">Where in the entries it was found; behind the last one before anything was.</param>
internal sealed record HistorySearch(IReadOnlyList<string> Entries, string Query, int Index)
{
    /// <summary>Whether there is no entry with the query; the last one with a part of it remains.</summary>
    public bool Failed { get; private init; }

    /// <summary>The entry that was found, if one was.</summary>
    public string? Match => Index < Entries.Count ? Entries[Index] : null;

    /// <summary>A search that looks for nothing yet.</summary>
    public static HistorySearch In(IReadOnlyList<string> entries) => new(entries, string.Empty, entries.Count);

    /// <summary>Looks for more, from the entry at hand on.</summary>
    public HistorySearch Type(string text) => (this with { Query = Query + text }).FindFrom(Index);

    /// <summary>Looks for one character less, from the newest on.</summary>
    public HistorySearch Erase() => Query.Length <= 1
        ? In(Entries)
        : (this with { Query = Query[..^1] }).FindFrom(Entries.Count);

    /// <summary>Looks for an older one.</summary>
    public HistorySearch Older() => Query.Length == 0 ? this : FindFrom(Index - 1);

    private HistorySearch FindFrom(int last)
    {
        for (var index = Math.Min(last, Entries.Count - 1); index >= 0; index--)
        {
            if (Entries[index].Contains(Query, StringComparison.OrdinalIgnoreCase))
            {
                return this with { Index = index, Failed = false };
            }
        }

        return this with { Failed = true };
    }
}
