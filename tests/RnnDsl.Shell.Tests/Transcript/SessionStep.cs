namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>A part of a session: something to read, or something that is typed.</summary>
internal abstract record SessionStep
{
    private SessionStep()
    {
    }

    /// <summary>A heading or a paragraph of the transcript, in Markdown.</summary>
    public sealed record Prose(string Markdown) : SessionStep
    {
        public bool IsHeading => Markdown.StartsWith('#');
    }

    /// <summary>A statement.</summary>
    public sealed record Statement(IReadOnlyList<Stroke> Strokes) : SessionStep;

    /// <summary>Text, or a key; after a key <paramref name="Awaited"/> has to be on the screen.</summary>
    public sealed record Stroke(string Text, bool IsKey, string Awaited);
}
