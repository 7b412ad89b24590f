namespace RnnDsl.Benchmarks;

/// <summary>Sequences of random ids, all of one length, with random classes.</summary>
internal static class RandomReviews
{
    public static Dataset Make(int count, int words, int length)
    {
        var random = new Random(1);
        var vocabulary = new Vocabulary([.. Enumerable.Range(Vocabulary.FirstTokenId, words - Vocabulary.FirstTokenId).Select(id => $"w{id}")]);
        var encoder = new TextEncoder(vocabulary, TextUnit.Word) { Length = length };
        var ids = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, length).Select(_ => random.Next(1, words)).ToArray());
        var examples = new Examples(TokenSequences.Of(ids), [.. Enumerable.Range(0, count).Select(_ => random.Next(2))]);
        return new Dataset("random", encoder, new ClassLabels(["negative", "positive"]), examples, examples.Slice(0, 0));
    }
}
