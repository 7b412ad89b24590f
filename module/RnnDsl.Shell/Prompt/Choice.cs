namespace RnnDsl.Shell.Prompt;

/// <summary>One way to complete a text.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Label">What a list of choices shows for it.</param>
internal sealed record Choice(string Text, string Label);
