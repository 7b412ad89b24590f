using RnnDsl.Kernels;

namespace RnnDsl;

/// <summary>Writes on with models that were trained to tell the next token.</summary>
public static class TextGeneration
{
    /// <summary>Writes on as the model's probabilities say.</summary>
    /// <inheritdoc cref="Generate(TrainedModel, string, int, GenerationOptions)"/>
    public static string Generate(this TrainedModel trained, string text, int count) => trained.Generate(text, count, new GenerationOptions());

    /// <summary>Writes on, a token at a time, each drawn by what the model says of those before it.</summary>
    /// <param name="trained">A model that was trained to tell the next token.</param>
    /// <param name="text">The beginning; may be empty.</param>
    /// <param name="count">How many tokens are written, at least 0.</param>
    /// <param name="options">How they are drawn.</param>
    /// <returns>The beginning as it is, and behind it the tokens, words with spaces between.</returns>
    /// <exception cref="InvalidDescriptionException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">The count is below 0, or the model does not tell the next token.</exception>
    public static string Generate(this TrainedModel trained, string text, int count, GenerationOptions options) =>
        trained.Generate(text, count, options, NoProgress<double>.Instance, CancellationToken.None);

    /// <inheritdoc cref="Generate(TrainedModel, string, int, GenerationOptions)"/>
    /// <param name="trained">A model that was trained to tell the next token.</param>
    /// <param name="text">The beginning; may be empty.</param>
    /// <param name="count">How many tokens are written, at least 0.</param>
    /// <param name="options">How they are drawn.</param>
    /// <param name="progress">Told the share that is written, rising to 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Generate(
        this TrainedModel trained, string text, int count, GenerationOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        if (count < 0)
        {
            throw new ArgumentException($"{count} tokens cannot be written; give a number of at least 0.", nameof(count));
        }

        if (trained.Encoder is not TextEncoder encoder || trained.Labels != encoder.NextTokens)
        {
            throw new ArgumentException("The model was not trained to tell the next token. Train it on a data set of next tokens.", nameof(trained));
        }

        var draw = new TokenDraw(options, encoder.Vocabulary);
        List<int> ids = [.. encoder.Encode(text, cancellation)];
        var given = ids.Count;
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        for (var i = 0; i < count; i++)
        {
            var seen = ids.Skip(Math.Max(0, ids.Count - encoder.Length)).ToArray();
            ids.Add(draw.Next(BatchRunner.Run(trained, TokenSequences.Of([seen]), NoProgress<double>.Instance, parallel).Of(0)));
            progress.Report((i + 1.0) / count);
        }

        var written = encoder.Decode([.. ids.Skip(given)]);
        return encoder.Unit == TextUnit.Word && text.Length > 0 && written.Length > 0 && !char.IsWhiteSpace(text[^1]) ? $"{text} {written}" : text + written;
    }
}
