using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Security;

namespace RnnDsl.Shell.Prompt;

/// <summary>Reads answers from a terminal; Ctrl+C stops what asked.</summary>
internal sealed class AnswerReader(Screen screen)
{
    /// <summary>Reads a line behind what was written last; nothing at the end of input.</summary>
    /// <exception cref="PipelineStoppedException">It was abandoned.</exception>
    public string? Read()
    {
        var read = new LineEditor(screen, new Editor([], new PlainText()), LastRow(screen.Unfinished, screen.Width)).Read();
        return read.Ending switch
        {
            Ending.Accepted => read.Buffer.Text,
            Ending.Left => null,
            _ => throw new PipelineStoppedException(),
        };
    }

    /// <summary>Reads a line that is not shown.</summary>
    /// <exception cref="PipelineStoppedException">It was abandoned.</exception>
    public SecureString ReadSecret()
    {
        var secret = new SecureString();
        using (var terminal = RawTerminal.Open())
        {
            var keys = new KeyReader(terminal);
            for (var key = keys.Next(); key is { Name: not KeyName.Enter }; key = keys.Next())
            {
                Change(secret, key.Value);
            }
        }

        screen.WriteError(Environment.NewLine);
        return secret;
    }

    // A long question has been broken by the terminal, and only the row that the answer stands in is drawn over.
    private static string LastRow(string question, int width)
    {
        var plain = new StringDecorated(question).ToString(OutputRendering.PlainText);
        var columns = CharacterWidth.Of(plain);
        while (columns > 0 && CharacterWidth.Of(plain) > (columns - 1) % width + 1)
        {
            plain = plain[StringInfo.GetNextTextElementLength(plain)..];
        }

        return plain;
    }

    private static void Change(SecureString secret, Key key)
    {
        if (key == Key.Control('c'))
        {
            throw new PipelineStoppedException();
        }

        if (key.Name == KeyName.Backspace && secret.Length > 0)
        {
            secret.RemoveAt(secret.Length - 1);
        }

        foreach (var character in key.Name is KeyName.Text or KeyName.Paste ? key.Text : string.Empty)
        {
            secret.AppendChar(character);
        }
    }
}
