using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Makes what the Tab key offers.</summary>
internal static class Completion
{
    /// <summary>One offer: quoted where it must be, so that it can be typed as it stands.</summary>
    /// <param name="word">The word.</param>
    /// <param name="meaning">What is shown beside it; the word itself when empty.</param>
    public static CompletionResult Offer(string word, string meaning) =>
        new(Quoted(word), word, CompletionResultType.ParameterValue, meaning.Length > 0 ? meaning : word);

    /// <summary>Whether a word is what somebody has begun to type, in quotes or without.</summary>
    public static bool Begins(string word, string typed) => word.StartsWith(typed.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            ? word
            : $"'{System.Management.Automation.Language.CodeGeneration.EscapeSingleQuotedStringContent(word)}'";
}
