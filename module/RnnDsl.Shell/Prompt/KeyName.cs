namespace RnnDsl.Shell.Prompt;

/// <summary>The keys that an editor knows.</summary>
internal enum KeyName
{
    /// <summary>One that has no meaning here.</summary>
    Unknown,

    /// <summary>Characters.</summary>
    Text,

    /// <summary>Characters that came from the clipboard.</summary>
    Paste,

    /// <summary>A letter with Ctrl or Alt.</summary>
    Letter,
    Enter,
    Tab,
    Backspace,
    Delete,
    Escape,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}
