using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Values as they come from the pipeline or a parameter.</summary>
internal static class PipelineValue
{
    /// <summary>The value itself, without what the engine may have put around it.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static object? Unwrapped(object? value) => value is PSObject shown ? shown.BaseObject : value;
}
