namespace RnnDsl;

// Data sets that are larger than memory.
public static partial class Datasets
{
    /// <summary>A data set in Parquet files that say how they are encoded, as <see cref="Export(Dataset, string, int)"/> writes them.</summary>
    /// <inheritdoc cref="Stream(string, InputEncoder, Labels, StreamOptions)"/>
    public static Dataset Stream(string path, StreamOptions options)
    {
        var files = Open(path, options);
        var (encoder, labels) = (files[0].ReadEncoder(), files[0].ReadLabels());
        var other = files.Find(file => file.Encoder != files[0].Encoder || file.Labels != files[0].Labels);
        return other is null
            ? Stream(path, files, encoder, labels, options)
            : throw new DataException(other.File.Path, $"it is encoded or labelled otherwise than {files[0].File.Path}. Stream files of one data set.");
    }

    /// <summary>
    /// A data set in one Parquet file or a folder of them, which may be larger than memory: training reads row groups as
    /// it needs them, ahead of time on another thread, and draws the order of an epoch in a buffer
    /// (<see cref="StreamOptions.ShuffleBuffer"/>), a function of the seed and the number of the epoch. What measures or
    /// predicts the held-out part reads all of that into memory; training does not.
    /// </summary>
    /// <param name="path">
    /// A file, or a folder whose <c>*.parquet</c> files are taken in the order of their names. A row is an example:
    /// <c>ids</c> (list of int32) or <c>values</c> (list of float32, step by step), <c>label</c> (int32) or
    /// <c>target_0</c> and so on (float32), and, where some are held out, <c>split</c> (<c>training</c> or <c>test</c>).
    /// </param>
    /// <param name="encoder">What the ids or values mean.</param>
    /// <param name="labels">What the labels mean.</param>
    /// <param name="options">Buffer and length.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or the length is open.</exception>
    /// <exception cref="DataException">There is no such file, or it is damaged or of another schema; while training, a number in it is not what it should be.</exception>
    public static Dataset Stream(string path, InputEncoder encoder, Labels labels, StreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(labels);
        return Stream(path, Open(path, options), encoder, labels, options);
    }

    /// <summary>Writes a data set as one Parquet file in the schema that <see cref="Stream(string, StreamOptions)"/> reads.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="path">The file, whose name ends in <c>.parquet</c>; one that is there is replaced.</param>
    /// <param name="groupSize">Examples of a row group, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group size is below 1.</exception>
    /// <exception cref="InvalidDescriptionException">The name of the file is that of a file of another kind.</exception>
    public static void Export(Dataset dataset, string path, int groupSize = 4_096)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(groupSize, 1);
        if (!Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDescriptionException([new(DiagnosticCode.OptionOutOfRange, $"file '{path}'", "a Parquet file is written, and its name says something else.", "Let the name end in .parquet.")]);
        }

        AtomicFile.Write(path, stream => Blocking.Run(async () =>
        {
            await ExampleFileWriter.WriteAsync(dataset, stream, groupSize, CancellationToken.None);
            return true;
        }));
    }

    private static Dataset Stream(string path, List<StreamedFile> files, InputEncoder encoder, Labels labels, StreamOptions options)
    {
        encoder = options.Length > 0 ? encoder with { Length = options.Length } : encoder;
        if (encoder.Length == 0)
        {
            throw new InvalidDescriptionException([new(DiagnosticCode.OptionOutOfRange, nameof(options.Length), "it is open, and the longest sequence cannot be known before all are read.", "Give the number of time steps to pad or cut to, such as 200.")]);
        }

        files.ForEach(file => file.CheckColumns(encoder, labels));
        var name = System.IO.Path.GetFileNameWithoutExtension(System.IO.Path.TrimEndingDirectorySeparator(path));
        return new(name, encoder, labels, Part(file => file.Training), Part(file => file.Test));

        Examples Part(Func<StreamedFile, List<ParquetGroup>> groups)
        {
            var source = new ParquetExampleSource(
                files.Select(file => file.File).ToValueList(), files.SelectMany(groups).ToValueList(), encoder, labels, options.ShuffleBuffer);
            return source.Groups.Sum(group => (long)group.Rows) <= int.MaxValue
                ? new Examples(StreamRange.All(source))
                : throw new DataException(path, $"there are more than {int.MaxValue} examples. Stream fewer files.");
        }
    }

    private static List<StreamedFile> Open(string path, StreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        string[] paths = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.parquet").Order(StringComparer.Ordinal)] : [path];
        return paths.Length > 0
            ? [.. paths.Select((file, i) => StreamedFile.Open(System.IO.Path.GetFullPath(file), i))]
            : throw new DataException(path, "the folder has no *.parquet file. Give a folder that has some, or a file.");
    }
}
