namespace RnnDsl.Shell.Prompt;

/// <summary>What an editor has to know of the language that is typed.</summary>
internal interface IAssistant
{
    /// <summary>Whether the text is a statement that has not ended yet.</summary>
    public bool IsIncomplete(string text);

    /// <summary>What can stand at the cursor, or nothing.</summary>
    public Choices? Complete(LineBuffer buffer);
}
