using System.Diagnostics;

namespace RnnDsl.Benchmarks;

/// <summary>The review archive, the first time and from the cache.</summary>
internal static class ArchiveImport
{
    public static void Run(string path)
    {
        var cache = Directory.CreateTempSubdirectory("rnndsl-bench-");
        try
        {
            var request = new DatasetRequest { Path = path, CacheFolder = cache.FullName };
            foreach (var when in new[] { "first", "from the cache", "from the cache" })
            {
                var clock = Stopwatch.StartNew();
                var data = Datasets.Get("imdb", request);
                Console.WriteLine(FormattableString.Invariant($"reviews, {when}: {clock.Elapsed.TotalSeconds:F2} s  ({data})"));
            }
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }
}
