using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Engine = System.Management.Automation.PowerShell;

namespace RnnDsl.Shell.Prompt;

/// <summary>The engine's own parser and completion.</summary>
internal sealed class Assistant(Runspace runspace) : IAssistant
{
    public bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }

    public Choices? Complete(LineBuffer buffer)
    {
        using var shell = Engine.Create(runspace);
        var found = CommandCompletion.CompleteInput(buffer.Text, buffer.Cursor, options: null, shell);
        return found.CompletionMatches.Count == 0
            ? null
            : new Choices(buffer, found.ReplacementIndex, found.ReplacementLength, [.. found.CompletionMatches.Select(Choice)]);
    }

    // Into a folder one wants to go on.
    private static Choice Choice(CompletionResult result)
    {
        var isFolder = result.ResultType == CompletionResultType.ProviderContainer
            && result.CompletionText[^1] is not ('"' or '\'' or '/' or '\\');
        return new Choice(result.CompletionText + (isFolder ? Path.DirectorySeparatorChar : string.Empty), result.ListItemText);
    }
}
