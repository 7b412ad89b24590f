namespace RnnDsl;

/// <summary>Where rows come from: the one notion of a source that an import knows. There is one reader for each kind.</summary>
internal abstract class RowSource(string path)
{
    /// <summary>The file or folder, or the name of what else it is.</summary>
    public string Path => path;

    /// <summary>Name of a data set that is made of it.</summary>
    public virtual string Name => System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The columns it has of itself, text before label; none where they have names of their own.</summary>
    public virtual ValueList<string> FixedColumns => [];

    /// <summary>What the content depends on beside the bytes that are read and the options; part of the cache's key.</summary>
    public virtual string Reading => "";

    /// <summary>SHA-256 of all that is read.</summary>
    /// <exception cref="DataException">The source is missing or cannot be read.</exception>
    public virtual string Checksum() => SourceChecksum.OfFile(path);

    /// <summary>The names of all columns, in their order.</summary>
    /// <exception cref="DataException">The source is missing or cannot be read.</exception>
    public virtual ValueList<string> ColumnNames() => FixedColumns;

    /// <summary>The rows in their order, read as they are asked for.</summary>
    /// <param name="columns">The columns that are wanted.</param>
    /// <param name="progress">Told how much is read, and what was passed over.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DataException">The source is missing, damaged, or a row cannot be read.</exception>
    public abstract IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken);

    /// <summary>An error about a column that is not there.</summary>
    protected DataException NoColumn(long row, string column, IReadOnlyCollection<string> columns, string more = "") =>
        new(path, row, column, $"there is no such column. {NearestName.Mend(column, columns)}{more}");
}
