using System.Text.RegularExpressions;

namespace RnnDsl;

/// <summary>What a cache folder holds. Files that have no name of the cache's are nobody's business here.</summary>
internal static partial class CacheContents
{
    public static IEnumerable<CachedFile> Of(string folder) =>
    [
        .. Files(folder).Select(file => (file, match: DatasetName().Match(file.Name))).Where(found => found.match.Success)
            .Select(found => Describe(found.file, found.match, CachedFileKind.Dataset)),
        .. Files(Path.Combine(folder, CacheFolder.Downloads)).Select(file => (file, match: DownloadName().Match(file.Name))).Where(found => found.match.Success)
            .Select(found => Describe(found.file, found.match, CachedFileKind.Download)),
    ];

    /// <exception cref="DataException">It is in use or may not be deleted.</exception>
    public static void Delete(CachedFile file)
    {
        try
        {
            File.Delete(file.Path);
        }
        catch (DirectoryNotFoundException)
        {
            // Another process was faster.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException(file.Path, $"it cannot be deleted: {e.Message} Try again when no other process uses it.", e);
        }
    }

    private static CachedFile Describe(FileInfo file, Match match, CachedFileKind kind) => new(
        match.Groups["name"].Value,
        match.Groups["rest"].Length > 0 ? CachedFileKind.Unfinished : kind,
        file.Length,
        file.LastWriteTime,
        file.FullName);

    private static IEnumerable<FileInfo> Files(string folder) => new DirectoryInfo(folder) is { Exists: true } there
        ? there.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
        : [];

    [GeneratedRegex(@"^(?<name>.*)-[0-9a-f]{24}\.parquet(?<rest>\.[0-9]+-[0-9a-f]{32}\.tmp)?$")]
    private static partial Regex DatasetName();

    [GeneratedRegex(@"^[0-9a-f]{12}-(?<name>.*?)(?<rest>(\.[0-9]+-[0-9a-f]{32})?\.part)?$")]
    private static partial Regex DownloadName();
}
