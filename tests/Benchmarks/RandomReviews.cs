namespace RnnDsl.Benchmarks;

/// <summary>Sequences of random ids, all as long as the chapter's, with random classes.</summary>
internal static class RandomReviews
{
    public static Dataset Make(int count)
    {
        var random = new Random(1);
        var vocabulary = new Vocabulary([.. Enumerable.Range(Vocabulary.FirstTokenId, Chapter.Words - Vocabulary.FirstTokenId).Select(id => $"w{id}")]);
        var encoder = new TextEncoder(vocabulary, TextUnit.Word) { Length = Chapter.Length };
        var ids = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, Chapter.Length).Select(_ => random.Next(1, Chapter.Words)).ToArray());
        var examples = new Examples(TokenSequences.Of(ids), [.. Enumerable.Range(0, count).Select(_ => random.Next(2))]);
        return new Dataset("random", encoder, new ClassLabels(["negative", "positive"]), examples, examples.Slice(0, 0));
    }
}
