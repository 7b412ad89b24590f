namespace RnnDsl;

// The sources of the catalogue and the cache folder.
public static partial class Datasets
{
    /// <summary>The verified source file of a data set of the catalogue, downloaded once.</summary>
    /// <inheritdoc cref="Fetch(string, DatasetRequest, IProgress{DataProgress}, CancellationToken)"/>
    public static string Fetch(string name) => Fetch(name, new DatasetRequest());

    /// <inheritdoc cref="Fetch(string, DatasetRequest, IProgress{DataProgress}, CancellationToken)"/>
    public static string Fetch(string name, DatasetRequest request) => Fetch(name, request, NoProgress<DataProgress>.Instance);

    /// <summary>The verified source file of a data set of the catalogue, downloaded once.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="request">Where the file lies already, the cache folder and how often a download is taken up again.</param>
    /// <param name="progress">Is told how far the download is; from any thread.</param>
    /// <param name="cancellationToken">Stops it; what has come is kept for the next time.</param>
    /// <returns>The path of the file: the one of the request, or the downloaded one, whose size and checksum are right.</returns>
    /// <exception cref="InvalidDescriptionException">There is no such name, or it is generated and has no file.</exception>
    /// <exception cref="DataException">The file cannot be had.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string Fetch(
        string name, DatasetRequest request, IProgress<DataProgress> progress, CancellationToken cancellationToken = default)
    {
        return Fetch(Entry(name), request, progress, cancellationToken);
    }

    /// <summary>The verified source file of an entry of one's own, such as a copy of the source on a server nearby.</summary>
    /// <inheritdoc cref="Fetch(string, DatasetRequest, IProgress{DataProgress}, CancellationToken)"/>
    /// <param name="entry">Where the source is, its size and its checksum.</param>
    /// <param name="request">Where the file lies already, the cache folder and how often a download is taken up again.</param>
    /// <param name="progress">Is told how far the download is; from any thread.</param>
    /// <param name="cancellationToken">Stops it; what has come is kept for the next time.</param>
    public static string Fetch(
        DatasetEntry entry, DatasetRequest request, IProgress<DataProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        InvalidDescriptionException.ThrowIfAny(request.Check());
        return entry.IsGenerated
            ? throw new InvalidDescriptionException([new(DiagnosticCode.UnknownDataset, "data set", $"'{entry.Name}' is generated from a seed and has no file.", $"Ask for the data set itself, or for one of {string.Join(", ", Catalogue.Where(other => !other.IsGenerated).Select(other => other.Name))}.")])
            : SourceOf(entry, request, progress, cancellationToken);
    }

    /// <summary>What is kept in the cache folder: encoded data sets, downloads, and what is left of broken ones.</summary>
    /// <param name="cacheFolder">The folder; empty for the usual one, as in <see cref="DatasetRequest.CacheFolder"/>.</param>
    public static ValueList<CachedFile> Cached(string cacheFolder = "")
    {
        ArgumentNullException.ThrowIfNull(cacheFolder);
        return [.. CacheContents.Of(CacheFolder.Of(cacheFolder))];
    }

    /// <summary>Deletes a file of the cache folder. What it was made of is read or downloaded again when it is needed.</summary>
    /// <param name="file">The file, of <see cref="Cached"/>; one that is gone already is no error.</param>
    /// <exception cref="DataException">It is in use or may not be deleted.</exception>
    public static void ClearCache(CachedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        CacheContents.Delete(file);
    }

    /// <summary>Deletes everything in the cache folder that <see cref="Cached"/> names; other files stay.</summary>
    /// <param name="cacheFolder">The folder; empty for the usual one, as in <see cref="DatasetRequest.CacheFolder"/>.</param>
    /// <returns>What was deleted.</returns>
    /// <exception cref="DataException">A file is in use or may not be deleted; those before it are gone.</exception>
    public static ValueList<CachedFile> ClearCache(string cacheFolder = "")
    {
        var files = Cached(cacheFolder);
        foreach (var file in files)
        {
            ClearCache(file);
        }

        return files;
    }

    private static string SourceOf(DatasetEntry entry, DatasetRequest request, IProgress<DataProgress> progress, CancellationToken cancellationToken) =>
        request.Path.Length > 0 ? request.Path : VerifiedDownload.Fetch(entry, CacheFolder.Of(request.CacheFolder), request.Retries, progress, cancellationToken);
}
