using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace RnnDsl.PowerShell;

/// <summary>
/// Where the module loads what lies in its folder <c>dependencies</c>: all that it computes, reads and draws with, in its
/// own versions, beside whatever other versions the session has. The values and the cmdlets are not among them: what the
/// pipeline sees has one identity.
/// </summary>
internal sealed class DependencyContext(string folder) : AssemblyLoadContext("RnnDsl")
{
    /// <summary>Whether the folder has an assembly.</summary>
    public bool Has(AssemblyName assembly) => File.Exists(PathOf(assembly));

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => Has(assemblyName) ? LoadFromAssemblyPath(PathOf(assemblyName)) : null;

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        // The runtime itself would look in the application's folder first.
        var suffix = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        foreach (var name in new[] { unmanagedDllName, $"{unmanagedDllName}{suffix}", $"lib{unmanagedDllName}{suffix}" })
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var library))
            {
                return library;
            }
        }

        return IntPtr.Zero;
    }

    private string PathOf(AssemblyName assembly) => Path.Combine(folder, $"{assembly.Name}.dll");
}
