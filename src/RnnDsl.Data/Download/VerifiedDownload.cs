using System.Globalization;

namespace RnnDsl;

/// <summary>Downloads a source once. It gets its name only when size and checksum are right; until then there is no such file.</summary>
internal static class VerifiedDownload
{
    /// <summary>The path of the verified file in the folder.</summary>
    /// <param name="entry">What to download.</param>
    /// <param name="folder">The cache folder.</param>
    /// <param name="retries">How often a download that broke off is taken up again.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops it; what has come stays for the next time.</param>
    /// <exception cref="DataException">It cannot be had, or is not what the catalogue says.</exception>
    public static string Fetch(DatasetEntry entry, string folder, int retries, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var path = PathOf(entry, folder);
        if (IsWhole(path, entry))
        {
            progress.Report(DataProgress.Note($"Taken from the cache, {path}"));
            return path;
        }

        try
        {
            using var partial = PartialFile.Open(path);
            progress.Report(DataProgress.Note($"Downloading {entry.Address} to {path}"));
            Blocking.Run(() => CompleteAsync(entry, partial, retries, progress, cancellationToken));
            partial.Finish();
            return path;
        }
        catch (HttpRequestException e)
        {
            throw Failed(entry, e.StatusCode is { } status ? $"the server answered {(int)status} {status}" : e.Message, e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or TimeoutException)
        {
            throw Failed(entry, e.Message, e);
        }
    }

    /// <summary>Where in a cache folder the file of an entry is.</summary>
    public static string PathOf(DatasetEntry entry, string folder) =>
        Path.Combine(folder, CacheFolder.Downloads, $"{entry.Sha256[..12]}-{Path.GetFileName(new Uri(entry.Address).LocalPath)}");

    private static bool IsWhole(string path, DatasetEntry entry) =>
        new FileInfo(path) is { Exists: true } file && file.Length == entry.Bytes && SourceChecksum.OfFile(path) == entry.Sha256;

    private static async Task<bool> CompleteAsync(
        DatasetEntry entry, PartialFile partial, int retries, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var transfer = new Transfer(entry, partial, progress);
        for (var failures = 0; ;)
        {
            var before = partial.Length;
            try
            {
                await transfer.ContinueAsync(cancellationToken);
                if (transfer.Verify())
                {
                    return true;
                }

                if (++failures > retries)
                {
                    throw new InvalidDataException("what came in parts is not what the catalogue says");
                }
            }
            catch (Exception e) when (IsPassing(e) && failures < retries)
            {
                // A line that breaks now and then gets through in the end; one that brings nearly nothing does not.
                failures = partial.Length - before > entry.Bytes / 20 ? 1 : failures + 1;
                var wait = TimeSpan.FromSeconds(0.2 * Math.Pow(4, failures - 1));
                progress.Report(new(string.Create(CultureInfo.InvariantCulture, $"The download broke off ({e.Message}); it goes on in {wait.TotalSeconds:0.#} s"), 0, 0));
                await Task.Delay(wait, cancellationToken);
            }
            catch (InvalidDataException)
            {
                // What was proved wrong is no beginning of anything.
                partial.Clear();
                throw;
            }
        }
    }

    private static bool IsPassing(Exception e) => e switch
    {
        HttpRequestException { StatusCode: { } status } => (int)status is >= 500 or 408 or 416 or 429,
        _ => e is HttpRequestException or HttpIOException or TimeoutException || (e is IOException && e.InnerException is not null) || e is EndOfStreamException,
    };

    private static DataException Failed(DatasetEntry entry, string reason, Exception cause) => new(
        entry.Address,
        $"the download of '{entry.Name}' failed: {reason.TrimEnd('.')}. Try again later, or download it yourself from {entry.Address} and give the path of the file (Path).",
        cause);
}
