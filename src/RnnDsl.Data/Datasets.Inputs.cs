namespace RnnDsl;

/// <content>Rows without labels, for a trained model to predict.</content>
public static partial class Datasets
{
    /// <summary>The texts of a file, a folder or an archive, in their order.</summary>
    /// <param name="path">As for <see cref="Import(string, ImportOptions)"/>.</param>
    /// <param name="options">The column of the texts and how the file is read; what is about labels and parts is not used.</param>
    /// <exception cref="InvalidDescriptionException">No column is named, and the source has none of itself.</exception>
    /// <exception cref="DataException">The file cannot be used; the exception names row and column.</exception>
    public static ValueList<string> ReadTexts(string path, ImportOptions options) =>
        ReadTexts(path, options, NoProgress<DataProgress>.Instance, CancellationToken.None);

    /// <inheritdoc cref="ReadTexts(string, ImportOptions)"/>
    /// <param name="path">As for <see cref="Import(string, ImportOptions)"/>.</param>
    /// <param name="options">The column of the texts and how the file is read; what is about labels and parts is not used.</param>
    /// <param name="progress">Is told how far the reading is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ValueList<string> ReadTexts(string path, ImportOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        return [.. Inputs(SourceKinds.Of(path, options), options with { Series = [] }, progress, cancellationToken).Select(row => row.Text)];
    }

    /// <summary>The sequences of numbers of a file, in their order, scaled as those that a model was trained on.</summary>
    /// <param name="path">As for <see cref="Import(string, ImportOptions)"/>.</param>
    /// <param name="encoder">That of the model.</param>
    /// <param name="options">The columns and how the file is read; what is about labels and parts is not used.</param>
    /// <exception cref="InvalidDescriptionException">No column is named.</exception>
    /// <exception cref="DataException">The file cannot be used; the exception names row and column.</exception>
    public static ValueSequences ReadSequences(string path, NumberEncoder encoder, ImportOptions options) =>
        ReadSequences(path, encoder, options, NoProgress<DataProgress>.Instance, CancellationToken.None);

    /// <inheritdoc cref="ReadSequences(string, NumberEncoder, ImportOptions)"/>
    /// <param name="path">As for <see cref="Import(string, ImportOptions)"/>.</param>
    /// <param name="encoder">That of the model.</param>
    /// <param name="options">The columns and how the file is read; what is about labels and parts is not used.</param>
    /// <param name="progress">Is told how far the reading is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ValueSequences ReadSequences(
        string path, NumberEncoder encoder, ImportOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        return Sequences(Inputs(SourceKinds.Of(path, options), options with { Text = "" }, progress, cancellationToken), encoder);
    }

    /// <summary>The sequences of numbers of objects, in their order, scaled as those that a model was trained on.</summary>
    /// <param name="rows">The objects, one a row.</param>
    /// <param name="value">What an object has under a column; null for nothing.</param>
    /// <param name="encoder">That of the model.</param>
    /// <param name="options">The columns.</param>
    /// <exception cref="InvalidDescriptionException">No column is named.</exception>
    /// <exception cref="DataException">An object cannot be used; the exception names its position and the column.</exception>
    public static ValueSequences SequencesOfRows<T>(IEnumerable<T> rows, Func<T, string, object?> value, NumberEncoder encoder, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(options);
        return Sequences(Inputs(new ObjectSource<T>("objects", rows, value), options with { Text = "" }, NoProgress<DataProgress>.Instance, CancellationToken.None), encoder);
    }

    private static ValueSequences Sequences(IEnumerable<ImportedRow> rows, NumberEncoder encoder)
    {
        var read = rows.ToArray();
        return encoder.Encode(ValueSequences.Of(read.Length > 0 ? read[0].Features : encoder.Features, read.Select(row => row.Series)));
    }

    private static IEnumerable<ImportedRow> Inputs(RowSource source, ImportOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var columns = ImportColumns.Of(options, source) with { Label = "" };
        return columns.All.Contains("")
            ? throw new InvalidDescriptionException([new(DiagnosticCode.OptionOutOfRange, nameof(options.Text), "it is empty, and so is Series.", "Name the columns that the model was trained on.")])
            : DatasetImport.Rows(columns, source.Read(columns.All, progress, cancellationToken));
    }
}
