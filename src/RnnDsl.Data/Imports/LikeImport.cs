namespace RnnDsl;

/// <summary>Rows that become a data set for a model that is trained already: its encoder and labels say how.</summary>
internal static class LikeImport
{
    /// <summary>What keeps rows from being read so.</summary>
    public static IEnumerable<Diagnostic> Check(ImportOptions options, RowSource source, InputEncoder encoder, Labels labels)
    {
        var (usual, isSeries) = (new ImportOptions(), ImportColumns.Of(options, source).Series.Count > 0);
        if (encoder is not (TextEncoder or NumberEncoder))
        {
            yield return new(DiagnosticCode.InputMismatch, "model", "it forecasts, and reads windows of a table.", "Make them with the options of its own data set: Datasets.Forecast (Import-RnnSeries).");
        }
        else if (isSeries && encoder is TextEncoder)
        {
            yield return Wrong(nameof(options.Series), $"it is {options.Series}, and the model reads texts.", "Name the column of the texts instead (Text).");
        }
        else if (!isSeries && encoder is NumberEncoder)
        {
            yield return Wrong(nameof(options.Text), $"it is '{options.Text}', and the model reads sequences of numbers.", "Name the columns of the series instead (Series).");
        }

        if (labels is NumberLabels { Names.Count: > 1 })
        {
            yield return new(DiagnosticCode.LabelMismatch, nameof(options.Label), $"the model gives {labels.Description}, and a column holds one.", "Make the data set in code, or train a model for each of them.");
        }

        (string Option, bool Given)[] known =
        [
            (nameof(options.Encoding), options.Encoding with { Unit = usual.Unit, Words = usual.Words, Length = usual.Length } != usual.Encoding),
            (nameof(options.Unit), options.Unit != usual.Unit),
            (nameof(options.Words), options.Words != usual.Words),
            (nameof(options.Length), options.Length != usual.Length),
            (nameof(options.Scaling), options.Scaling != usual.Scaling),
            (nameof(options.LabelType), options.LabelType != usual.LabelType),
        ];
        foreach (var (option, _) in known.Where(option => option.Given))
        {
            yield return Wrong(option, "the model has its own already, and its weights go with that.", "Leave it out.");
        }
    }

    /// <exception cref="DataException">A source cannot be read, a row cannot be used, or its label is another one.</exception>
    public static Dataset Build(
        string name,
        ValueList<RowSource> sources,
        ImportOptions options,
        InputEncoder encoder,
        Labels labels,
        IProgress<DataProgress> progress,
        CancellationToken cancellationToken)
    {
        var columns = ImportColumns.Of(options, sources[0]);
        var (ordered, training) = RowOrder.Of(sources[0].Path, DatasetImport.Rows(columns, sources, progress, cancellationToken), options);
        var targets = RowTargets.Of(ordered, columns.Label, labels);
        progress.Report(DataProgress.Note(FormattableString.Invariant($"{ordered.Length:N0} examples, {training:N0} of them to train on, read as the model reads them")));
        return encoder is NumberEncoder numbers
            ? ordered[0].Features == numbers.Features
                ? DatasetImport.Series(name, labels, targets, ordered, training).Encode(numbers)
                : throw ordered[0].Source.Error(columns.Series[0], $"a time step has {ordered[0].Features} numbers, and the model reads {numbers.Features}. Name the columns that it was trained on.")
            : DatasetImport.Texts(name, labels, targets, ordered, training).Encode((TextEncoder)encoder, progress, cancellationToken);
    }

    private static Diagnostic Wrong(string option, string problem, string mend) => new(DiagnosticCode.OptionOutOfRange, option, problem, mend);
}
