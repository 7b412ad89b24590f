namespace RnnDsl;

/// <content>New rows with labels for a model that is trained already, to measure it or to train it on.</content>
public static partial class Datasets
{
    /// <summary>A data set of a file or folder of one's own, read as a trained model reads: by its encoder, with its labels.</summary>
    /// <inheritdoc cref="ImportAll(ValueList{string}, ImportOptions, InputEncoder, Labels, IProgress{DataProgress}, CancellationToken)"/>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Which columns are read, and what is held out: all with <c>TestSplit = 1</c>.</param>
    /// <param name="like">The trained model.</param>
    public static Dataset Import(string path, ImportOptions options, TrainedModel like)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(like);
        return ImportAll([path], options, like.Encoder, like.Labels, NoProgress<DataProgress>.Instance);
    }

    /// <summary>A data set of files or folders, read by an encoder and with labels that are there already.</summary>
    /// <param name="paths">The files or folders, at least one; all with the same columns.</param>
    /// <param name="options">
    /// Which columns are read, and what is held out: all with <c>TestSplit = 1</c>. Without what encoder and labels say:
    /// encoding, scaling and the type of the labels. Nothing is cached.
    /// </param>
    /// <param name="encoder">That of a trained model or of another data set.</param>
    /// <param name="labels">Those of the same.</param>
    /// <param name="progress">Is told how far reading and encoding have come; from any thread.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or does not go with the encoder, the labels or such a file.</exception>
    /// <exception cref="DataException">A file cannot be used, or a label is none of these; the exception names file, row and column.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset ImportAll(
        ValueList<string> paths,
        ImportOptions options,
        InputEncoder encoder,
        Labels labels,
        IProgress<DataProgress> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        var sources = Sources(paths, options);
        return Like(NameOf(sources), sources, options, encoder, labels, progress, cancellationToken);
    }

    /// <summary>A data set of rows in memory, read by an encoder and with labels that are there already.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The rows; gone through once.</param>
    /// <param name="value">What a row has under a column; null where it has nothing.</param>
    /// <param name="options">Which columns are read, and what is held out: all with <c>TestSplit = 1</c>.</param>
    /// <param name="encoder">That of a trained model or of another data set.</param>
    /// <param name="labels">Those of the same.</param>
    /// <param name="progress">Is told how far encoding has come; from any thread.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or does not go with the encoder or the labels.</exception>
    /// <exception cref="DataException">A row cannot be used, or its label is none of these; the exception names its position from 1 and the column.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset OfRows<T>(
        string name,
        IEnumerable<T> rows,
        Func<T, string, object?> value,
        ImportOptions options,
        InputEncoder encoder,
        Labels labels,
        IProgress<DataProgress> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        return Like(name, [new ObjectSource<T>(name, rows, value)], options, encoder, labels, progress, cancellationToken);
    }

    private static Dataset Like(
        string name,
        ValueList<RowSource> sources,
        ImportOptions options,
        InputEncoder encoder,
        Labels labels,
        IProgress<DataProgress> progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(progress);
        InvalidDescriptionException.ThrowIfAny(
        [
            .. options.Check(mayHoldOutAll: true),
            .. sources.SelectMany(source => ColumnCheck.Of(options, source).Concat(LikeImport.Check(options, source, encoder, labels))).Distinct(),
        ]);
        return LikeImport.Build(name, sources, options, encoder, labels, progress, cancellationToken);
    }
}
