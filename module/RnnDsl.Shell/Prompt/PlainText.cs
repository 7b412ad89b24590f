namespace RnnDsl.Shell.Prompt;

/// <summary>Answers to questions: always complete, and nothing to guess.</summary>
internal sealed class PlainText : IAssistant
{
    public bool IsIncomplete(string text) => false;

    public Choices? Complete(LineBuffer buffer) => null;
}
