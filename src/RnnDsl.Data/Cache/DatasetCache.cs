namespace RnnDsl;

/// <summary>Encoded data sets on disk, one Parquet file each. A file that is damaged or stale is rebuilt, never trusted.</summary>
internal static class DatasetCache
{
    /// <summary>The cached data set; if there is none that can be trusted, a new one, which is cached.</summary>
    public static Dataset GetOrBuild(
        string folder, CacheKey key, Func<Dataset> build, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, key.FileName);
        if (Read(path, key, progress, cancellationToken) is { } cached)
        {
            progress.Report(DataProgress.Note($"Taken from the cache, {path}"));
            return cached;
        }

        var dataset = build();
        cancellationToken.ThrowIfCancellationRequested();
        Write(path, key, dataset, progress, cancellationToken);
        return dataset;
    }

    private static Dataset? Read(string path, CacheKey key, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return Blocking.Run(() => ParquetDatasetReader.ReadAsync(path, key, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a damaged file makes a reader throw, the answer is the same.
            progress.Report(DataProgress.Note($"{path} is damaged or of another kind and is made anew ({e.Message})"));
            return null;
        }
    }

    private static void Write(string path, CacheKey key, Dataset dataset, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            var file = Blocking.Run(() => ParquetDatasetWriter.WriteAsync(dataset, key, cancellationToken));
            AtomicFile.Write(path, stream => stream.Write(file.GetBuffer(), 0, (int)file.Length));
            progress.Report(DataProgress.Note($"Kept in the cache for the next time, {path}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder that may not be written costs time at the next call, not the data set.
            progress.Report(DataProgress.Warning($"The encoded data set could not be kept for the next time: {e.Message}"));
        }
    }
}
