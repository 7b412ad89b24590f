namespace RnnDsl.Help;

/// <summary>Something that a page must not be.</summary>
internal sealed class PageException(string message) : Exception(message);
