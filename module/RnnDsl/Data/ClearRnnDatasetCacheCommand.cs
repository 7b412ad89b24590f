using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Deletes files of the cache folder: encoded data sets, downloads, and what is left of broken ones. They are made or
/// downloaded again when they are needed.
/// </summary>
[Cmdlet(VerbsCommon.Clear, "RnnDatasetCache", SupportsShouldProcess = true)]
[OutputType(typeof(CachedFile))]
public sealed class ClearRnnDatasetCacheCommand : RnnCommand
{
    /// <summary>Only files of data sets whose names match, with wildcards; all when left out.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "*";

    /// <summary>The cache folder; left out, the one named by RNNDSL_CACHE or else the user's own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CacheFolder { get; set; }

    /// <summary>Gives the files that were deleted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var pattern = WildcardPattern.Get(Name, WildcardOptions.IgnoreCase);
        var files = Datasets.Cached(CacheFolder is null ? "" : FilePath.Resolve(this, CacheFolder));
        foreach (var file in files.Where(file => pattern.IsMatch(file.Name)))
        {
            if (ShouldProcess(file.Path, FormattableString.Invariant($"Delete {file.Bytes:N0} bytes")))
            {
                Datasets.ClearCache(file);
                if (PassThru)
                {
                    WriteObject(file);
                }
            }
        }
    }
}
