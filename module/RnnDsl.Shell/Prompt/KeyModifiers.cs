namespace RnnDsl.Shell.Prompt;

/// <summary>Keys held down with another, with the values that terminals send.</summary>
[Flags]
internal enum KeyModifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}
