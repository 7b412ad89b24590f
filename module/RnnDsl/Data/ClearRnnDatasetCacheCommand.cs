using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Deletes files of the cache folder: encoded data sets, downloads, and what is left of broken ones. They are made or
/// downloaded again when they are needed.
/// </summary>
[Cmdlet(VerbsCommon.Clear, "RnnDatasetCache", DefaultParameterSetName = ByName, SupportsShouldProcess = true)]
[OutputType(typeof(CachedFile))]
public sealed class ClearRnnDatasetCacheCommand : RnnCommand
{
    private const string ByName = "Name";
    private const string Given = "InputObject";

    /// <summary>The files to delete, as <c>Get-RnnDataset -ListCached</c> gives them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = Given)]
    [ValidateNotNull]
    public CachedFile[] InputObject { get; set; } = [];

    /// <summary>Only files of data sets whose names match, with wildcards; all when left out.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CachedNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "*";

    /// <summary>The cache folder; left out, the one named by RNNDSL_CACHE or else the user's own.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotNullOrEmpty]
    public string? CacheFolder { get; set; }

    /// <summary>Gives the files that were deleted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var file in ParameterSetName == Given ? InputObject : Named())
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

    private CachedFile[] Named()
    {
        var pattern = WildcardPattern.Get(Name, WildcardOptions.IgnoreCase);
        CachedFile[] files = [.. Datasets.Cached(CacheFolder is null ? "" : FilePath.Resolve(this, CacheFolder)).Where(file => pattern.IsMatch(file.Name))];
        if (files.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(Name))
        {
            var nothing = new UsageException("NotCached", ErrorCategory.ObjectNotFound, $"No data set of the cache is called '{Name}'. Get-RnnDataset -ListCached lists them.");
            WriteError(CoreErrors.Record(nothing, Name, MyInvocation.MyCommand.Parameters.Keys));
        }

        return files;
    }
}
