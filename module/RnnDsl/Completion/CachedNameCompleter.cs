using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RnnDsl.PowerShell;

/// <summary>Completes the names of the data sets in the cache folder.</summary>
public sealed class CachedNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var folder = fakeBoundParameters[nameof(ClearRnnDatasetCacheCommand.CacheFolder)] is { } path ? Completion.FullPath($"{path}") : "";
            return
            [
                .. Datasets.Cached(folder).Select(file => file.Name).Distinct().Where(name => Completion.Begins(name, wordToComplete))
                    .Select(name => Completion.Offer(name, "")),
            ];
        }
        catch (Exception e) when (CoreErrors.Recognizes(e) || e is RuntimeException)
        {
            // A folder that cannot be read has no names to offer.
            return [];
        }
    }
}
