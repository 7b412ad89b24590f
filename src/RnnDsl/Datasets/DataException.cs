namespace RnnDsl;

/// <summary>A file or a download cannot be used as data; the message says what, where and how to mend it.</summary>
public sealed class DataException : Exception
{
    /// <summary>An exception about a place in a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="row">Line of the file on which the row begins, from 1; 0 when no row is meant.</param>
    /// <param name="column">Name or position of the column; empty when no column is meant.</param>
    /// <param name="problem">What is wrong, and what to do.</param>
    public DataException(string path, long row, string column, string problem)
        : base(Text(path, row, column, problem)) => (Path, Row, Column) = (path, row, column);

    /// <summary>An exception about a whole file.</summary>
    /// <param name="path">The file or address.</param>
    /// <param name="problem">What is wrong, and what to do.</param>
    public DataException(string path, string problem)
        : this(path, 0, "", problem)
    {
    }

    /// <summary>An exception about a whole file, with its cause.</summary>
    /// <param name="path">The file or address.</param>
    /// <param name="problem">What is wrong, and what to do.</param>
    /// <param name="cause">What made it known.</param>
    public DataException(string path, string problem, Exception cause)
        : base(Text(path, 0, "", problem), cause) => (Path, Column) = (path, "");

    /// <summary>The file or address.</summary>
    public string Path { get; }

    /// <summary>Line of the file on which the row begins, from 1; 0 when no row is meant.</summary>
    public long Row { get; }

    /// <summary>Name or position of the column; empty when no column is meant.</summary>
    public string Column { get; }

    private static string Text(string path, long row, string column, string problem) =>
        $"{path}{(row > 0 ? $", row {row}" : "")}{(column.Length > 0 ? $", column '{column}'" : "")}: {problem}";
}
