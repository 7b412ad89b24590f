using System.Collections.Immutable;

namespace RnnDsl.Shell.Prompt;

/// <summary>What an editor knows between two keys.</summary>
/// <param name="Buffer">The text and the cursor.</param>
internal sealed record EditorState(LineBuffer Buffer)
{
    /// <summary>Nothing typed yet.</summary>
    public static EditorState Empty { get; } = new(LineBuffer.Empty);

    /// <summary>Whether and how the editing has ended.</summary>
    public Ending Ending { get; init; }

    /// <summary>The entry of the history that the buffer began with.</summary>
    public HistoryWalk? Walk { get; init; }

    /// <summary>The search of the history that is going on.</summary>
    public HistorySearch? Search { get; init; }

    /// <summary>The completions of which the buffer has one.</summary>
    public Choices? Choices { get; init; }

    /// <summary>What was cut out last.</summary>
    public string Cut { get; init; } = string.Empty;

    /// <summary>The buffers before the last changes.</summary>
    public ImmutableStack<LineBuffer> Before { get; init; } = [];
}
