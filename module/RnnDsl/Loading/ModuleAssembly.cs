using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace RnnDsl.PowerShell;

/// <summary>
/// Is called by the engine when a session imports the module, before any cmdlet of it, and when one removes it. In between,
/// the projects of RnnDsl that the cmdlets call come from the module's own load context.
/// </summary>
public sealed class ModuleAssembly : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly DependencyContext s_dependencies =
        new(Path.Combine(Path.GetDirectoryName(typeof(ModuleAssembly).Assembly.Location)!, "dependencies"));

    /// <inheritdoc/>
    public void OnImport() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <inheritdoc/>
    // An event holds a handler as often as it was added: while another session has the module, it stays.
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= Resolve;

    // Those of others are never answered for: another module must find its own.
    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName assembly) =>
        assembly.Name!.StartsWith("RnnDsl.", StringComparison.Ordinal) && s_dependencies.Has(assembly)
            ? s_dependencies.LoadFromAssemblyName(assembly)
            : null;
}
