namespace RnnDsl.Shell.Prompt;

/// <summary>Reads statements from a terminal, with the keys that people know from other shells.</summary>
internal sealed class StatementReader(Screen screen, IAssistant assistant, History history) : IStatementReader
{
    public string? Read()
    {
        if (!screen.AtLineStart)
        {
            screen.WriteOutput(Environment.NewLine);
        }

        var editor = new Editor(history.Entries, assistant);
        var read = new LineEditor(screen, editor, Prompts.First, screen.Colours ? Highlighter.Styles : null).Read();
        var text = read.Buffer.Text;
        if (read.Ending == Ending.Accepted && !string.IsNullOrWhiteSpace(text))
        {
            history.Add(text);
        }

        return read.Ending switch
        {
            Ending.Accepted => text,
            Ending.Left => null,
            _ => string.Empty,
        };
    }
}
