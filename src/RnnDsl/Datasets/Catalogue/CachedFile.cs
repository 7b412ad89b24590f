namespace RnnDsl;

/// <summary>A file in the cache folder.</summary>
/// <param name="Name">Of which data set it is, or the name of the file that was downloaded.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Written">When it was written.</param>
/// <param name="Path">Where it is.</param>
public sealed record CachedFile(string Name, CachedFileKind Kind, long Bytes, DateTimeOffset Written, string Path);

/// <summary>What a file in the cache folder is.</summary>
public enum CachedFileKind
{
    /// <summary>An encoded data set.</summary>
    Dataset,

    /// <summary>A source that was downloaded and verified.</summary>
    Download,

    /// <summary>What has come of a download that broke off, or what a process left that was ended while it wrote.</summary>
    Unfinished,
}
