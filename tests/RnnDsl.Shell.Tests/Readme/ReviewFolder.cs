using RnnDsl.Data.Tests.Reviews;
using RnnDsl.Shell.Tests.Readme;

[assembly: AssemblyFixture(typeof(ReviewFolder))]

namespace RnnDsl.Shell.Tests.Readme;

/// <summary>The cache of these tests and the shells they start, and in it an archive of a few reviews.</summary>
public sealed class ReviewFolder : IDisposable
{
    private const string Variable = "RNNDSL_CACHE";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rnndsl-reviews-");

    public ReviewFolder()
    {
        Environment.SetEnvironmentVariable(Variable, _folder.FullName);
        var reviews = from part in new[] { "train", "test" }
                      from i in Enumerable.Range(0, 5)
                      from review in new[] { ($"pos/{i}_9.txt", $"a moving, funny film, number {i}"), ($"neg/{i}_2.txt", $"a dull, long film, number {i}") }
                      select ($"aclImdb/{part}/{review.Item1}", review.Item2);
        File.WriteAllBytes(Archive, SmallArchive.Of(reviews));
    }

    /// <summary>An archive in the layout of the one that is downloaded.</summary>
    public static string Archive => Path.Combine(Cache, "reviews.tar.gz");

    /// <summary>The folder of the cache.</summary>
    public static string Cache => Environment.GetEnvironmentVariable(Variable)!;

    public void Dispose() => _folder.Delete(recursive: true);
}
