using System.Formats.Tar;
using System.Text;

namespace RnnDsl;

/// <summary>Reads a <c>tar.gz</c> of film reviews as a stream; nothing is unpacked to disk.</summary>
internal static class ReviewArchive
{
    /// <summary>The longest real review has 14 thousand bytes; a file of more than a million is none.</summary>
    private const int LongestReview = 1 << 20;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The reviews in an order that depends only on their names; labels <c>negative</c> and <c>positive</c>.</summary>
    /// <exception cref="DataException">The archive is missing, truncated, damaged or holds something else.</exception>
    public static TextCorpus Read(string name, string path, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var file = SourceFile.Open(path);
        List<(ReviewEntry Entry, string Text)> reviews;
        try
        {
            reviews = ReadAll(path, file, progress, cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            throw new DataException(path, $"this is no tar.gz archive, or it is damaged or cut off. Get the archive again. ({e.Message})", e);
        }

        reviews.Sort((a, b) => a.Entry.CompareTo(b.Entry));
        Check(path, reviews);
        return new TextCorpus(name, new ClassLabels(["negative", "positive"]), Part(training: true), Part(training: false));

        TextPart Part(bool training)
        {
            var part = reviews.Where(review => review.Entry.IsTraining == training)
                .Select(review => new LabelledText(review.Text, review.Entry.IsPositive ? 1 : 0))
                .ToArray();

            // The archive has all of one label first; cut off as it stands, a validation part would have one label only.
            SeededRandom.For(0, training ? "reviews/training" : "reviews/test").Shuffle<LabelledText>(part);
            return TextPart.Of(part);
        }
    }

    private static List<(ReviewEntry Entry, string Text)> ReadAll(
        string path, FileStream file, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var unzipped = new CheckedGzipStream(file);
        using var tar = new TarReader(unzipped, leaveOpen: true);
        var reviews = new List<(ReviewEntry, string)>();
        var entries = 0;
        while (tar.GetNextEntry() is { } entry)
        {
            if (entries++ % 500 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(new("Reading the reviews", file.Position, file.Length));
            }

            if (ReviewEntry.Parse(entry.Name) is { } review && entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                reviews.Add((review, ReadText(path, entry)));
            }
        }

        // The end of the tar is not that of the file, where the checksum of the whole is compared.
        unzipped.CopyTo(Stream.Null);
        return reviews;
    }

    private static string ReadText(string path, TarEntry entry)
    {
        if (entry.Length > LongestReview)
        {
            throw new DataException(path, $"its entry {entry.Name} has {entry.Length} bytes, more than any review. Give the archive of the reviews as it was published.");
        }

        var bytes = new byte[entry.Length];
        entry.DataStream?.ReadExactly(bytes);
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new DataException(path, $"its entry {entry.Name} is not UTF-8 (byte {e.Index + 1}). Get the archive again.", e);
        }
    }

    private static void Check(string path, List<(ReviewEntry Entry, string Text)> reviews)
    {
        for (var folder = 0; folder < ReviewEntry.Folders.Length; folder++)
        {
            if (!reviews.Exists(review => review.Entry.Folder == folder))
            {
                throw new DataException(path, $"the archive has no review aclImdb/{ReviewEntry.Folders[folder]}/ID_RATING.txt. Give the archive of the reviews as it was published.");
            }
        }

        for (var i = 1; i < reviews.Count; i++)
        {
            if (reviews[i].Entry == reviews[i - 1].Entry)
            {
                throw new DataException(path, $"the archive holds aclImdb/{ReviewEntry.Folders[reviews[i].Entry.Folder]}/{reviews[i].Entry.Name} twice. Get the archive again.");
            }
        }
    }
}
