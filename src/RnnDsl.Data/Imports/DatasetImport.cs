namespace RnnDsl;

/// <summary>The one place where rows become a data set, wherever they come from.</summary>
internal static class DatasetImport
{
    /// <param name="name">Name of the data set.</param>
    /// <param name="sources">Where the rows come from, one after the other; at least one.</param>
    /// <param name="options">Which columns are read and what becomes of them; checked.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DataException">A source cannot be read, or a row cannot be used.</exception>
    public static Dataset Build(
        string name, ValueList<RowSource> sources, ImportOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var columns = ImportColumns.Of(options, sources[0]);
        var (ordered, training) = RowOrder.Of(sources[0].Path, Rows(columns, sources, progress, cancellationToken), options);
        var (labels, targets) = RowTargets.Of(ordered, training, columns.Label, options.LabelType);
        if (options.Stratify && labels is not ClassLabels)
        {
            throw new InvalidDescriptionException([new(DiagnosticCode.LabelMismatch, nameof(options.Stratify), "the labels are numbers, and only of classes the same share can be held out.", $"Leave it out, or say {nameof(options.LabelType)} {LabelType.Class}.")]);
        }

        progress.Report(DataProgress.Note(FormattableString.Invariant($"{ordered.Length:N0} examples, {training:N0} of them to train on; labels: {RowTargets.Told(labels, options.LabelType)}")));
        if (columns.Series.Count > 0)
        {
            return Series(name, labels, targets, ordered, training).Encode(options.Encoding, options.Scaling);
        }

        return Texts(name, labels, targets, ordered, training).Encode(options.Encoding, progress, cancellationToken);
    }

    /// <summary>Rows as labelled texts, those to train on first.</summary>
    public static TextCorpus Texts(string name, Labels labels, Targets targets, ImportedRow[] rows, int training)
    {
        var texts = Array.ConvertAll(rows, row => row.Text);
        var (first, second) = Parts(targets, training);
        return new(name, labels, new(texts[..training], first), new(texts[training..], second));
    }

    /// <summary>Rows as labelled series, those to train on first.</summary>
    public static SeriesCorpus Series(string name, Labels labels, Targets targets, ImportedRow[] rows, int training)
    {
        var (first, second) = Parts(targets, training);
        return new(name, labels, Part(rows[..training], first), Part(rows[training..], second));

        Examples Part(ImportedRow[] part, Targets of) => new(ValueSequences.Of(rows[0].Features, part.Select(row => row.Series)), of);
    }

    /// <summary>What examples are made of, of one source after the other.</summary>
    /// <exception cref="DataException">A source cannot be read, or a row cannot be used.</exception>
    public static IEnumerable<ImportedRow> Rows(
        ImportColumns columns, ValueList<RowSource> sources, IProgress<DataProgress> progress, CancellationToken cancellationToken) =>
        Rows(columns, sources.SelectMany(source =>
        {
            progress.Report(DataProgress.Note($"Reading {source.Path}"));
            return source.Read(columns.All, progress, cancellationToken);
        }));

    /// <summary>What examples are made of.</summary>
    /// <param name="columns">The columns that were read.</param>
    /// <param name="read">The rows.</param>
    /// <exception cref="DataException">A row cannot be used.</exception>
    public static IEnumerable<ImportedRow> Rows(ImportColumns columns, IEnumerable<SourceRow> read) =>
        columns.Series.Count == 0 ? RowTexts.Of(read, columns)
        : columns.Id.Length == 0 ? RowSeries.Of(read, columns)
        : LongSeries.Of(read, columns);

    private static (Targets First, Targets Second) Parts(Targets targets, int training) =>
        (targets.Slice(0, training), targets.Slice(training, targets.Count - training));
}
