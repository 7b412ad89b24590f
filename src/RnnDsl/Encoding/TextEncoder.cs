using System.Runtime.InteropServices;

namespace RnnDsl;

/// <summary>Turns text into token ids: a start id, then an id a token, the front cut off where it is too long.</summary>
/// <param name="Vocabulary">The known tokens.</param>
/// <param name="Unit">What a text is cut into.</param>
public sealed record TextEncoder(Vocabulary Vocabulary, TextUnit Unit) : InputEncoder
{
    /// <inheritdoc/>
    public override TensorSpec Spec => TensorSpec.Tokens;

    /// <summary>The tokens as classes, each at the position of its id: what follows a text.</summary>
    internal ClassLabels NextTokens => new([.. Enumerable.Range(0, Vocabulary.Size).Select(Vocabulary.TokenOf)]);

    internal override string ProblemOf(Sequences inputs)
    {
        if (inputs is not TokenSequences tokens)
        {
            return $"its encoder gives token ids {Spec}, and its inputs are values {inputs.Spec}.";
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var step = tokens[i].IndexOfAnyExceptInRange(0, Vocabulary.Size - 1);
            if (step >= 0)
            {
                return $"sequence {i} has id {tokens[i][step]} at step {step}, and the ids of its encoder go from 0 to {Vocabulary.Size - 1}.";
            }
        }

        return "";
    }

    /// <summary>An encoder whose vocabulary is the most frequent tokens of some texts; equally frequent ones in ordinal order.</summary>
    /// <param name="texts">The texts to count in: a data set's training part.</param>
    /// <param name="options">Size of the vocabulary and length of the sequences.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range.</exception>
    public static TextEncoder Fit(IEnumerable<string> texts, TextEncoderOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            var reader = new TokenReader(text, options.Unit);
            while (reader.Next(out var token))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, token, out _)++;
            }
        }

        var tokens = counts.OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(options.Words - Vocabulary.FirstTokenId)
            .Select(count => count.Key);
        return new TextEncoder(new Vocabulary([.. tokens]), options.Unit) { Length = options.Length };
    }

    /// <summary>The ids of a text, without padding.</summary>
    /// <param name="text">The text.</param>
    public ValueList<int> Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int> ids = [Vocabulary.StartId];
        var reader = new TokenReader(text, Unit);
        while (reader.Next(out var token))
        {
            ids.Add(Vocabulary.IdOf(token));
        }

        return [.. CollectionsMarshal.AsSpan(ids)[(Length > 0 ? Math.Max(0, ids.Count - Length) : 0)..]];
    }

    /// <summary>The ids of several texts.</summary>
    /// <param name="texts">The texts.</param>
    public TokenSequences EncodeAll(IEnumerable<string> texts) => TokenSequences.Of(texts.Select(Encode));

    /// <summary>The text of ids: words with spaces between, or characters; what was unknown cannot be had back.</summary>
    /// <param name="ids">The ids, each below the size of the vocabulary.</param>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var tokens = new string[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            tokens[i] = Vocabulary.TokenOf(ids[i]);
        }

        return string.Join(Unit == TextUnit.Word ? " " : "", tokens);
    }
}
