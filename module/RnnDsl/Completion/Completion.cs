using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Makes what the Tab key offers.</summary>
internal static class Completion
{
    private const string Resolve = "$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])";

    /// <summary>One offer: quoted where it must be, so that it can be typed as it stands.</summary>
    /// <param name="word">The word.</param>
    /// <param name="meaning">What is shown beside it; the word itself when empty.</param>
    public static CompletionResult Offer(string word, string meaning) =>
        new(Quoted(word), word, CompletionResultType.ParameterValue, meaning.Length > 0 ? meaning : word);

    /// <summary>Whether a word is what somebody has begun to type, in quotes or without.</summary>
    public static bool Begins(string word, string typed) => word.StartsWith(typed.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path of one that is typed, in which every character stands for itself.</summary>
    public static string FullPath(string path) => $"{Run(Resolve, path)}";

    /// <summary>What a script first gives in the session of who completes.</summary>
    public static PSObject? Run(string script, string argument)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript(script).AddArgument(argument).Invoke().FirstOrDefault();
    }

    private static string Quoted(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            ? word
            : $"'{System.Management.Automation.Language.CodeGeneration.EscapeSingleQuotedStringContent(word)}'";
}
