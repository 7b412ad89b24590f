namespace RnnDsl.Shell.Prompt;

/// <summary>The characters that a terminal sends, one after another, as they are: neither echoed nor gathered into lines.</summary>
internal interface ITerminalInput
{
    /// <summary>Waits for a character; nothing at the end of the input.</summary>
    public char? Read();

    /// <summary>Gives, and leaves there, a character that has already arrived.</summary>
    public bool TryPeek(out char next);

    /// <summary>Whether there is a character within <paramref name="milliseconds"/>.</summary>
    public bool HasMore(int milliseconds);
}
