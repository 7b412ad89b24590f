using System.Text.Json;

namespace RnnDsl;

/// <summary>
/// Data sets by name and from files. What was encoded once is kept in the cache folder and read from there the next
/// time; see <see cref="DatasetRequest.CacheFolder"/>.
/// </summary>
public static partial class Datasets
{
    /// <summary>Everything the catalogue knows, in the order of the names.</summary>
    public static ValueList<DatasetEntry> Catalogue => EmbeddedCatalogue.Entries;

    /// <summary>The names of the catalogue.</summary>
    public static ValueList<string> Names => Catalogue.Select(entry => entry.Name).ToValueList();

    /// <summary>50,000 film reviews, half to train on and half held out; labels <c>negative</c> and <c>positive</c>.</summary>
    /// <param name="words">Number of ids of the vocabulary, the three reserved ones included, at least 4.</param>
    /// <param name="length">Time steps that every review is padded or cut to, at the front; 0 for those of the longest, at most 500.</param>
    /// <param name="path">The archive where it lies already; empty to download it once.</param>
    /// <exception cref="InvalidDescriptionException">An argument is out of range.</exception>
    /// <exception cref="DataException">The archive cannot be had or cannot be used.</exception>
    public static Dataset Imdb(int words = 10_000, int length = 500, string path = "") =>
        Get("imdb", new DatasetRequest { Words = words, Length = length, Path = path });

    /// <summary>
    /// Strings of the embedded Reber grammar, half of them broken in one symbol; labels <c>ungrammatical</c> and
    /// <c>grammatical</c>. The same for a seed on every machine.
    /// </summary>
    /// <param name="count">Strings to train on, at least 10; a fifth as many are held out.</param>
    /// <param name="seed">Fixes the strings.</param>
    /// <exception cref="InvalidDescriptionException">An argument is out of range.</exception>
    public static Dataset Reber(int count = ReberStrings.DefaultCount, int seed = 0) =>
        Get("reber", new DatasetRequest { Count = count, Seed = seed });

    /// <summary>A data set of the catalogue as it comes without further wishes.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <exception cref="InvalidDescriptionException">There is no such name.</exception>
    /// <exception cref="DataException">Its source cannot be had or cannot be used.</exception>
    public static Dataset Get(string name) => Get(name, new DatasetRequest());

    /// <summary>A data set of the catalogue.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="request">What is wanted of it.</param>
    /// <exception cref="InvalidDescriptionException">There is no such name, or something wanted is out of range.</exception>
    /// <exception cref="DataException">Its source cannot be had or cannot be used.</exception>
    public static Dataset Get(string name, DatasetRequest request) => Get(name, request, NoProgress<DataProgress>.Instance);

    /// <summary>A data set of the catalogue, with progress.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="request">What is wanted of it.</param>
    /// <param name="progress">Is told how far downloading, reading and encoding have come; from any thread.</param>
    /// <param name="cancellationToken">Stops it; nothing half-written stays.</param>
    /// <exception cref="InvalidDescriptionException">There is no such name, or something wanted is out of range.</exception>
    /// <exception cref="DataException">Its source cannot be had or cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset Get(
        string name, DatasetRequest request, IProgress<DataProgress> progress, CancellationToken cancellationToken = default) =>
        Get(Entry(name), request, progress, cancellationToken);

    /// <summary>A data set of an entry of one's own, such as a copy of the source on a server nearby.</summary>
    /// <param name="entry">Where the source is and what reads it.</param>
    /// <param name="request">What is wanted of it.</param>
    /// <param name="progress">Is told how far downloading, reading and encoding have come; from any thread.</param>
    /// <param name="cancellationToken">Stops it; nothing half-written stays.</param>
    /// <exception cref="InvalidDescriptionException">Something wanted is out of range.</exception>
    /// <exception cref="DataException">Its source cannot be had or cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset Get(
        DatasetEntry entry, DatasetRequest request, IProgress<DataProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        InvalidDescriptionException.ThrowIfAny(request.Check().Concat(Misfits(entry, request)).DistinctBy(problem => problem.Where));
        cancellationToken.ThrowIfCancellationRequested();
        if (entry.IsGenerated)
        {
            return Generators.Generate(entry, request, progress, cancellationToken);
        }

        var folder = CacheFolder.Of(request.CacheFolder);
        var path = SourceOf(entry, request, progress, cancellationToken);
        var key = new CacheKey(entry.Name, SourceChecksum.OfFile(path), Recipe(new ReviewRecipe(entry.Reader, request.Encoding)));
        var dataset = DatasetCache.GetOrBuild(
            folder,
            key,
            () => ReviewArchive.Read(entry.Name, path, progress, cancellationToken).Encode(request.Encoding, progress, cancellationToken),
            progress,
            cancellationToken);
        return dataset with { Defaults = entry.Training };
    }

    private static DatasetEntry Entry(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Catalogue.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDescriptionException([new(DiagnosticCode.UnknownDataset, "data set", $"there is none with the name '{name}'.", LooksLikeFile(name)
                ? $"It looks like a file: one's own are read by Import (Import-RnnDataset {name} -Text ... -Label ...), which gives a data set."
                : $"{NearestName.Mend(name, Names)} A file of one's own is read by Import (Import-RnnDataset).")]);
    }

    private static bool LooksLikeFile(string name) => name.AsSpan().ContainsAny('.', '/', '\\');

    // A table has columns to choose and windows to cut before it is a data set.
    private static ValueList<Diagnostic> Misfits(DatasetEntry entry, DatasetRequest request) => entry.Reader == DatasetReader.Table
        ? [new(DiagnosticCode.UnknownDataset, "data set", $"'{entry.Name}' is a table to forecast from, and no data set by itself.", "Get its file (Fetch; Get-RnnDataset -File), and make windows of it.")]
        : [.. Generators.Misfits(entry, request)];

    private static string Recipe<T>(T options) => JsonSerializer.Serialize(options, ModelJson.Options);

    private sealed record ReviewRecipe(DatasetReader Reader, TextEncoderOptions Text);
}
