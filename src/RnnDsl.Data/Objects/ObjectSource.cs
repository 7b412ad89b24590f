namespace RnnDsl;

/// <summary>Rows of objects in memory; rows are counted from 1.</summary>
/// <param name="name">What the objects are called in messages, and the data set that is made of them.</param>
/// <param name="items">The objects.</param>
/// <param name="value">What an object has under a column; null for nothing.</param>
internal sealed class ObjectSource<T>(string name, IEnumerable<T> items, Func<T, string, object?> value) : RowSource(name)
{
    public override string Name => Path;

    public override IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var number = 0L;
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            yield return new(Path, number, [.. columns.Select(column => ObjectCell.Of(value(item, column), problem => new DataException(Path, number, column, problem)))]);
        }
    }
}
