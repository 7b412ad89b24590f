namespace RnnDsl;

/// <summary>What a reader makes of a source: labelled texts in their final order, training and held-out part.</summary>
internal sealed record TextCorpus(string Name, Labels Labels, TextPart Training, TextPart Test)
{
    // One very long text would make every other one as long.
    private const int LongestUnasked = 500;

    /// <summary>
    /// The encoded corpus; the vocabulary is that of the training part alone. A length left open becomes that of the
    /// longest text, at most 500, so that a text is padded alike in training and alone.
    /// </summary>
    public Dataset Encode(TextEncoderOptions options, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var encoder = TextEncoder.Fit(Watched(Training.Texts, "Counting words", progress, cancellationToken), options, cancellationToken);
        var encoded = Encode(encoder, progress, cancellationToken);
        var length = options.Length > 0 ? options.Length : Math.Min(LongestUnasked, Math.Max(encoded.Training.Inputs.LongestLength(), encoded.Test.Inputs.LongestLength()));
        return encoded with { Encoder = encoder with { Length = length } };
    }

    /// <summary>The corpus, encoded by an encoder that is there already.</summary>
    public Dataset Encode(TextEncoder encoder, IProgress<DataProgress> progress, CancellationToken cancellationToken) => new(
        Name,
        encoder,
        Labels,
        Encode(Training, "Encoding the training part", encoder, progress, cancellationToken),
        Encode(Test, "Encoding the test part", encoder, progress, cancellationToken));

    private static Examples Encode(
        TextPart part, string activity, TextEncoder encoder, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var encoded = part.Texts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(text => encoder.Encode(text, cancellationToken));
        return new(TokenSequences.Of(Watched(encoded.ToArray(), activity, progress, cancellationToken)), part.Targets);
    }

    private static IEnumerable<T> Watched<T>(T[] items, string activity, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i % 1000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(new(activity, i, items.Length));
            }

            yield return items[i];
        }

        progress.Report(new(activity, items.Length, items.Length));
    }
}
