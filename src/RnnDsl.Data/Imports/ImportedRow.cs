namespace RnnDsl;

/// <summary>A row that an example is made of: where it stands, what a model reads, and its label.</summary>
/// <param name="Source">The row it was, or the first of those it was put together from.</param>
/// <param name="Text">The text; empty where a series is read.</param>
/// <param name="Series">The numbers, <c>(time, features)</c> row by row; none where a text is read.</param>
/// <param name="Features">Numbers of a time step of the series.</param>
/// <param name="Label">The label as it stands.</param>
internal readonly record struct ImportedRow(SourceRow Source, string Text, float[] Series, int Features, string Label);
