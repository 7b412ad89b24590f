namespace RnnDsl;

/// <summary>A row of a source: where it stands and what it has under the columns that were asked for, in their order.</summary>
/// <param name="Path">The file, or the name of what else it comes from.</param>
/// <param name="Number">Line of the file on which it begins, or its position, from 1; 0 where the file is the row.</param>
/// <param name="Cells">A cell a column.</param>
internal sealed record SourceRow(string Path, long Number, Cell[] Cells)
{
    /// <summary>The part that the source puts the row in; the import decides by default.</summary>
    public SourcePart Part { get; init; }

    public DataException Error(string column, string problem) => new(Path, Number, column, problem);
}

/// <summary>The part of a data set that a source puts a row in.</summary>
internal enum SourcePart
{
    /// <summary>The source says nothing.</summary>
    Unsaid,

    /// <summary>To train on.</summary>
    Training,

    /// <summary>Held out.</summary>
    Test,
}
