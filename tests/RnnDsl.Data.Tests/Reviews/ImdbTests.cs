using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace RnnDsl.Data.Tests.Reviews;

public sealed partial class ImdbTests(ImdbFixture imdb)
{
    [Fact]
    public void Imdb_Sizes_AreThoseOfThePaper()
    {
        imdb.Dataset.Training.Count.ShouldBe(25_000);
        imdb.Dataset.Test.Count.ShouldBe(25_000);
        imdb.Dataset.Training.Classes.Count(c => c == 1).ShouldBe(12_500);
        imdb.Dataset.Test.Classes.Count(c => c == 1).ShouldBe(12_500);
    }

    [Fact]
    public void Imdb_MostFrequentWords_AreThoseOfKeras()
    {
        // The first ten of the word index that Keras publishes for these reviews, in its order.
        var vocabulary = ((TextEncoder)imdb.Dataset.Encoder).Vocabulary;

        vocabulary.Size.ShouldBe(10_000);
        vocabulary.Tokens.Take(10).ShouldBe(["the", "and", "a", "of", "to", "is", "br", "in", "it", "i"]);
        vocabulary.IdOf("the").ShouldBe(Vocabulary.FirstTokenId);
    }

    [Fact]
    public void Imdb_Labels_AreMixedInEveryPart()
    {
        for (var start = 0; start < 25_000; start += 1_000)
        {
            imdb.Dataset.Training.Slice(start, 1_000).Classes.Sum().ShouldBeInRange(400, 600);
        }
    }

    [Fact]
    public void Imdb_AgainFromTheCache_IsEqual()
    {
        var first = imdb.Dataset;
        var log = new ProgressLog();

        Datasets.Get("imdb", imdb.Request, log, TestContext.Current.CancellationToken).ShouldBe(first);

        log.Reports.ShouldHaveSingleItem().Activity.ShouldStartWith("Taken from the cache, ");
    }

    [Fact]
    public void Imdb_AllRows_EqualAnIndependentEncoding()
    {
        var reviews = Reviews(imdb.Request.Path);
        var counts = new Dictionary<string, int>();
        foreach (var word in reviews.Where(review => review.IsTraining).SelectMany(review => Words(review.Text)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var ids = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(9_997)
            .Select((c, i) => (c.Key, Id: i + 3)).ToDictionary(c => c.Key, c => c.Id);

        Rows(imdb.Dataset.Training).ShouldBe(Expected(training: true));
        Rows(imdb.Dataset.Test).ShouldBe(Expected(training: false));

        List<string> Expected(bool training) => reviews.Where(review => review.IsTraining == training)
            .Select(review => Row([1, .. Words(review.Text).Select(word => ids.GetValueOrDefault(word, 2))], review.IsPositive ? 1 : 0))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static List<string> Rows(Examples examples) => Enumerable.Range(0, examples.Count)
        .Select(i => Row(((TokenSequences)examples.Inputs)[i].ToArray(), examples.Classes[i]))
        .Order(StringComparer.Ordinal)
        .ToList();

    private static string Row(int[] ids, int label) => $"{label}: {string.Join(' ', ids.TakeLast(500))}";

    private static IEnumerable<string> Words(string text) =>
        Separators().Split(text.ToLowerInvariant()).Where(word => word.Length > 0);

    private static List<(bool IsTraining, bool IsPositive, string Text)> Reviews(string path)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var reviews = new List<(bool, bool, string)>();
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name.Contains("/pos/") || entry.Name.Contains("/neg/"))
            {
                reviews.Add((entry.Name.Contains("/train/"), entry.Name.Contains("/pos/"), new StreamReader(entry.DataStream!).ReadToEnd()));
            }
        }

        return reviews;
    }

    [GeneratedRegex("""[ !"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~\t\n]+""")]
    private static partial Regex Separators();
}
