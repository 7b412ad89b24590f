namespace RnnDsl.Shell.Prompt;

/// <summary>What stands before the lines that a person types.</summary>
internal static class Prompts
{
    public const string First = "RnnDsl> ";
    public const string Continued = "      > ";
}
