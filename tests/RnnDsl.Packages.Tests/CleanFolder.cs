namespace RnnDsl.Packages.Tests;

/// <summary>An empty folder outside the project, deleted afterwards.</summary>
internal sealed class CleanFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rnndsl-packed-").FullName;

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
