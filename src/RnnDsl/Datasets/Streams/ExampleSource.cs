namespace RnnDsl;

/// <summary>
/// Examples that lie outside memory in groups, such as the row groups of Parquet files, and are read a group at a time.
/// Equal sources give the same examples.
/// </summary>
/// <param name="Spec">What the sequences are to a model.</param>
/// <param name="GroupSizes">How many examples each group has, at least 1.</param>
/// <param name="ShuffleBuffer">How many examples are in memory at least when their order is drawn.</param>
internal abstract record ExampleSource(TensorSpec Spec, ValueList<int> GroupSizes, int ShuffleBuffer)
{
    /// <summary>The examples of a group; from any thread.</summary>
    public abstract Examples Read(int group, CancellationToken cancellationToken);
}
