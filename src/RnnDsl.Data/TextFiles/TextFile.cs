namespace RnnDsl;

/// <summary>A text file of a folder or archive: its name from there on, with <c>/</c> between folders, and what it says.</summary>
internal readonly record struct TextFile(string Name, string Text)
{
    /// <summary>The longest film review has 14 thousand bytes; a text of 16 million is no example.</summary>
    public const int Longest = 1 << 24;

    private const string Ending = ".txt";

    /// <summary>Whether a file is read: <c>.txt</c>, and nothing that a system hides or adds of its own.</summary>
    public static bool Counts(string name) =>
        name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        && !name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");
}
