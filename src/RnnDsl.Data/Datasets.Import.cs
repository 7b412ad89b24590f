namespace RnnDsl;

/// <content>Data sets of a person's own files.</content>
public static partial class Datasets
{
    /// <summary>A data set of a file or folder of one's own: an input and a label, a class or a number, for every example.</summary>
    /// <inheritdoc cref="ImportAll(ValueList{string}, ImportOptions, IProgress{DataProgress}, CancellationToken)"/>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Which columns are read, what the labels are and what is held out.</param>
    public static Dataset Import(string path, ImportOptions options) => Import(path, options, NoProgress<DataProgress>.Instance);

    /// <summary>A data set of a file or folder of one's own, with progress.</summary>
    /// <inheritdoc cref="ImportAll(ValueList{string}, ImportOptions, IProgress{DataProgress}, CancellationToken)"/>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Which columns are read, what the labels are and what is held out.</param>
    /// <param name="progress">Is told how far reading and encoding have come; from any thread.</param>
    /// <param name="cancellationToken">Stops it; nothing half-written stays.</param>
    public static Dataset Import(
        string path, ImportOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ImportAll([path], options, progress, cancellationToken);
    }

    /// <summary>A data set of several files or folders together, named after the folder they are in.</summary>
    /// <inheritdoc cref="ImportAll(ValueList{string}, ImportOptions, IProgress{DataProgress}, CancellationToken)"/>
    public static Dataset ImportAll(ValueList<string> paths, ImportOptions options) => ImportAll(paths, options, NoProgress<DataProgress>.Instance);

    /// <summary>A data set of several files or folders together, named after the folder they are in, with progress.</summary>
    /// <remarks>
    /// The name of a file tells how it is read: <c>.parquet</c>; <c>.jsonl</c>, <c>.ndjson</c> and <c>.json</c> as JSON
    /// Lines; <c>.tar.gz</c>, <c>.tgz</c> and <c>.zip</c> as archives of text files; any other as delimited columns in
    /// UTF-8. Of a folder or archive every <c>.txt</c> file is an example, its folder the label, and folders <c>train</c>
    /// and <c>test</c> around those of the labels say what is held out; nothing is unpacked.
    /// </remarks>
    /// <param name="paths">The files or folders, at least one; all with the same columns.</param>
    /// <param name="options">Which columns are read, what the labels are and what is held out.</param>
    /// <param name="progress">Is told how far reading and encoding have come; from any thread.</param>
    /// <param name="cancellationToken">Stops it; nothing half-written stays.</param>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or cannot be used with such a file.</exception>
    /// <exception cref="DataException">A file cannot be used; the exception names file, row and column.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset ImportAll(
        ValueList<string> paths, ImportOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var sources = Sources(paths, options);
        InvalidDescriptionException.ThrowIfAny([.. options.Check(), .. sources.SelectMany(source => ColumnCheck.Of(options, source)).Distinct()]);
        cancellationToken.ThrowIfCancellationRequested();
        var name = NameOf(sources);
        return DatasetCache.GetOrBuild(
            CacheFolder.Of(options.CacheFolder),
            new CacheKey(name, Checksum(sources), ImportRecipe(options, sources)),
            () => DatasetImport.Build(name, sources, options, progress, cancellationToken),
            progress,
            cancellationToken);
    }

    private static ValueList<RowSource> Sources(ValueList<string> paths, ImportOptions options)
    {
        if (paths.Count == 0)
        {
            throw new ArgumentException("There is no file to import. Give the path of one.", nameof(paths));
        }

        if (paths.GroupBy(Path.GetFullPath).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new DataException(twice.First(), "it is given twice, so that what is held out would be trained on as well. Give every file once.");
        }

        return [.. paths.Select(path => SourceKinds.Of(path, options))];
    }

    private static string NameOf(ValueList<RowSource> sources) => sources.Count == 1
        ? sources[0].Name
        : new FolderSource(Path.GetDirectoryName(Path.GetFullPath(sources[0].Path))!).Name;

    private static string Checksum(ValueList<RowSource> sources) => sources.Count == 1
        ? sources[0].Checksum()
        : SourceChecksum.OfText(string.Join('\n', sources.Select(source => source.Checksum())));

    private static string ImportRecipe(ImportOptions options, ValueList<RowSource> sources)
    {
        var recipe = options with { CacheFolder = "", Delimiter = string.Join("", sources.Select(source => source.Reading).Distinct()) };
        var written = options.Series.Count == 0 ? Recipe(recipe) : Recipe(new SeriesRecipe(recipe, options.Series, options.Id, options.Time, options.Scaling));

        // What the options say of units, words and length stands in them already.
        var plain = new TextEncoderOptions { Unit = options.Unit, Words = options.Words, Length = options.Length };
        return options.Encoding == plain ? written : written + Recipe(options.Encoding);
    }

    private sealed record SeriesRecipe(ImportOptions Options, ValueList<string> Series, string Id, string Time, ScalingKind Scaling);
}
