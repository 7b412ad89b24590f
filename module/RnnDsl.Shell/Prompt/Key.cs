namespace RnnDsl.Shell.Prompt;

/// <summary>What a person pressed, or typed in one go.</summary>
/// <param name="Name">The key.</param>
/// <param name="Modifiers">What was held down with it.</param>
/// <param name="Text">What was typed or pasted; of a <see cref="KeyName.Letter"/> its lower case.</param>
internal readonly record struct Key(KeyName Name, KeyModifiers Modifiers = KeyModifiers.None, string Text = "")
{
    /// <summary>Ctrl and a letter.</summary>
    public static Key Control(char letter) => new(KeyName.Letter, KeyModifiers.Control, letter.ToString());

    /// <summary>Alt and a letter.</summary>
    public static Key Alt(char letter) => new(KeyName.Letter, KeyModifiers.Alt, letter.ToString());

    /// <summary>Characters that were typed.</summary>
    public static Key Typed(string text) => new(KeyName.Text, KeyModifiers.None, text);

    /// <summary>Text that was pasted, which runs nothing.</summary>
    public static Key Pasted(string text) => new(KeyName.Paste, KeyModifiers.None, text);
}
