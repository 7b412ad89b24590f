using System.Diagnostics;
using System.Reflection;
using TorchSharp;

namespace RnnDsl.Torch.Native;

/// <summary>
/// Loads TorchSharp's native libraries, from wherever they lie and in an order that works, before TorchSharp does.
/// (When its own attempt fails, it copies half a gigabyte beside the application.)
/// </summary>
internal static class TorchLibrary
{
    // Each after those it needs. The CUDA builds alone have those with that name.
    private static readonly string[] Libtorch = ["c10", "c10_cuda", "torch_cpu", "torch_cuda", "torch"];
    private static readonly Lock Loading = new();
    private static volatile bool isLoaded;

    /// <summary>The file of TorchSharp's native library; empty before it is loaded.</summary>
    public static string Location { get; private set; } = "";

    /// <summary>Loads the libraries, once in a process. Call it before the first use of any TorchSharp type.</summary>
    /// <exception cref="NativeLibraryException">They cannot be loaded; the next call tries again.</exception>
    public static void EnsureLoaded()
    {
        if (isLoaded)
        {
            return;
        }

        lock (Loading)
        {
            if (!isLoaded)
            {
                // The token of a type runs none of its initialisers.
                var torchSharp = typeof(torch).Assembly;
                TorchSharpBinding.Bind(torchSharp, Load(torchSharp));
                isLoaded = true;
            }
        }
    }

    private static IntPtr Load(Assembly torchSharp)
    {
        var platform = NativePlatform.Current;
        var file = platform.FileName(TorchSharpBinding.Library);
        if (AlreadyLoaded(file) is { Length: > 0 } loaded)
        {
            Location = loaded;
            return NativeFile.Load(loaded);
        }

        var folders = NativeFolders.Existing(platform.RuntimeIdentifier, [typeof(TorchLibrary).Assembly, torchSharp]);
        var version = torchSharp.GetName().Version?.ToString(3) ?? "";
        var libtorch = Path.GetDirectoryName(Find(platform.FileName("torch_cpu"), folders, version))!;
        var library = Find(file, [libtorch, .. folders], version);

        foreach (var path in Libtorch.Select(name => Path.Combine(libtorch, platform.FileName(name))).Where(File.Exists))
        {
            NativeFile.Load(path);
        }

        Location = library;
        return OperatingSystem.IsLinux() ? LinuxLibrary.Load(library, LibraryCache.OfUser) : NativeFile.Load(library);
    }

    /// <summary>The first of the folders' files with a name.</summary>
    /// <exception cref="NativeLibraryException">No folder has it.</exception>
    internal static string Find(string file, IReadOnlyList<string> folders, string version) =>
        folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw LoadFailure.Missing(file, version, folders);

    // The application, or a second copy of this assembly in another load context, may have loaded it. libtorch does
    // not stand being loaded twice.
    private static string AlreadyLoaded(string file)
    {
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>()
            .Select(module => module.FileName ?? "")
            .FirstOrDefault(path => string.Equals(Path.GetFileName(path), file, StringComparison.OrdinalIgnoreCase)) ?? "";
    }
}
