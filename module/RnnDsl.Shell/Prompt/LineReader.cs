using System.Text;

namespace RnnDsl.Shell.Prompt;

/// <summary>Reads statements line by line, on terminals that cannot place a cursor.</summary>
internal sealed class LineReader(Screen screen, IAssistant assistant) : IStatementReader
{
    // Reads on while the text is a statement that has not ended yet; an empty line gives up waiting.
    public string? Read()
    {
        var text = new StringBuilder();
        while (ReadLine(text.Length == 0 ? Prompts.First : Prompts.Continued) is { } line)
        {
            text.Append(line).Append('\n');
            if (line.Length == 0 || !assistant.IsIncomplete(text.ToString()))
            {
                return text.ToString();
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private string? ReadLine(string prompt)
    {
        screen.WriteOutput(prompt);
        var line = screen.ReadLine();
        if (line is null)
        {
            screen.WriteOutput(Environment.NewLine);
        }

        return line;
    }
}
