namespace RnnDsl.Shell.Prompt;

/// <summary>What can stand in place of a part of the text, one of which is chosen.</summary>
/// <param name="Original">The text before the completion.</param>
/// <param name="Start">Where the part begins.</param>
/// <param name="Length">How long the part is.</param>
/// <param name="Matches">What can stand there, one or more.</param>
/// <param name="Index">Which is chosen.</param>
internal sealed record Choices(LineBuffer Original, int Start, int Length, IReadOnlyList<Choice> Matches, int Index = 0)
{
    /// <summary>The text with the chosen one in it.</summary>
    public LineBuffer Buffer => Original.Replace(Start, Length, Matches[Index].Text);

    /// <summary>The next one, from the last to the first.</summary>
    public Choices Next() => this with { Index = (Index + 1) % Matches.Count };

    /// <summary>The one before, from the first to the last.</summary>
    public Choices Previous() => this with { Index = (Index + Matches.Count - 1) % Matches.Count };
}
