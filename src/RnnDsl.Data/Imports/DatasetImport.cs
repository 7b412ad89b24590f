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
        var rows = Rows(columns, sources.SelectMany(source =>
        {
            progress.Report(DataProgress.Note($"Reading {source.Path}"));
            return source.Read(columns.All, progress, cancellationToken);
        }));
        var (ordered, training) = RowOrder.Of(sources[0].Path, rows, options);
        var (labels, targets) = RowTargets.Of(ordered, training, columns.Label, options.LabelType);
        if (options.Stratify && labels is not ClassLabels)
        {
            throw new InvalidDescriptionException([new(DiagnosticCode.LabelMismatch, nameof(options.Stratify), "the labels are numbers, and only of classes the same share can be held out.", $"Leave it out, or say {nameof(options.LabelType)} {LabelType.Class}.")]);
        }

        progress.Report(DataProgress.Note(FormattableString.Invariant($"{ordered.Length:N0} examples, {training:N0} of them to train on; labels: {RowTargets.Told(labels, options.LabelType)}")));
        var (first, second) = (targets.Slice(0, training), targets.Slice(training, ordered.Length - training));
        if (columns.Series.Count > 0)
        {
            return new SeriesCorpus(name, labels, Series(0, training, first), Series(training, ordered.Length - training, second)).Encode(options.Encoding, options.Scaling);
        }

        var texts = Array.ConvertAll(ordered, row => row.Text);
        return new TextCorpus(name, labels, new(texts[..training], first), new(texts[training..], second))
            .Encode(options.Encoding, progress, cancellationToken);

        Examples Series(int start, int count, Targets part) =>
            new(ValueSequences.Of(ordered[0].Features, ordered.Skip(start).Take(count).Select(row => row.Series)), part);
    }

    /// <summary>What examples are made of.</summary>
    /// <param name="columns">The columns that were read.</param>
    /// <param name="read">The rows.</param>
    /// <exception cref="DataException">A row cannot be used.</exception>
    public static IEnumerable<ImportedRow> Rows(ImportColumns columns, IEnumerable<SourceRow> read) =>
        columns.Series.Count == 0 ? RowTexts.Of(read, columns)
        : columns.Id.Length == 0 ? RowSeries.Of(read, columns)
        : LongSeries.Of(read, columns);
}
