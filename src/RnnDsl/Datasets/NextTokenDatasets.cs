namespace RnnDsl;

/// <summary>Makes data sets of texts in which the next token is to be told.</summary>
public static class NextTokenDatasets
{
    /// <summary>
    /// A data set whose examples are the last tokens before every token of the texts, the start token among them where there is one, and
    /// whose classes are the tokens, by their ids. The vocabulary is that of the training part. Tokens are padded where
    /// a text begins, in front as Keras' <c>pad_sequences</c> does where nothing else is chosen, and share memory where they overlap.
    /// </summary>
    /// <param name="texts">The texts in their order.</param>
    /// <param name="options">How many tokens a model sees, what they are and what is held out.</param>
    /// <param name="name">Name of the data set.</param>
    /// <param name="cancellationToken">Stops the counting and encoding.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or the texts have no token to train on.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset ToNextTokenDataset(
        this IEnumerable<string> texts, NextTokenOptions options, string name = "texts", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(name);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        var (training, test) = Split(texts.ToArray(), options.TestSplit);
        var encoder = TextEncoder.Fit(training, options.TextOptions, cancellationToken);
        if (encoder.Vocabulary.Tokens.Count == 0)
        {
            throw new InvalidDescriptionException([new(DiagnosticCode.TooFewExamples, "texts", "there is no token to train on.", "Give texts, or a smaller TestSplit.")]);
        }

        return new(
            name,
            encoder,
            encoder.NextTokens,
            Examples(training, encoder, options.Stride, cancellationToken),
            Examples(test, encoder, options.Stride, cancellationToken));
    }

    private static (string[] Training, string[] Test) Split(string[] texts, double share)
    {
        if (texts is [var only])
        {
            var kept = (int)(only.Length * (1 - share));
            return ([only[..kept]], kept < only.Length ? [only[kept..]] : []);
        }

        var count = (int)(texts.Length * (1 - share));
        return (texts[..count], texts[count..]);
    }

    private static Examples Examples(string[] texts, TextEncoder encoder, int stride, CancellationToken cancellationToken)
    {
        var whole = encoder with { Length = 0 };
        List<int> ids = [], starts = [], ends = [], next = [];
        foreach (var text in texts)
        {
            var begin = ids.Count;
            ids.AddRange(whole.Encode(text, cancellationToken));
            for (var at = begin + 1; at < ids.Count; at += stride)
            {
                starts.Add(Math.Max(begin, at - encoder.Length));
                ends.Add(at);
                next.Add(ids[at]);
            }
        }

        return new(new TokenSequences(new([.. ids], starts.ToArray(), ends.ToArray())), [.. next]);
    }
}
