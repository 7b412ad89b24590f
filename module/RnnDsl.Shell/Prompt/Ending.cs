namespace RnnDsl.Shell.Prompt;

/// <summary>How the editing of a text has ended.</summary>
internal enum Ending
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The text is to be run.</summary>
    Accepted,

    /// <summary>The text was given up.</summary>
    Abandoned,

    /// <summary>There will be no more text.</summary>
    Left,

    /// <summary>It goes on, on a cleared screen.</summary>
    ScreenCleared,
}
