using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>Turns text into token ids: a start id, then an id a token, cut off where it is too long.</summary>
/// <param name="Vocabulary">The known tokens.</param>
/// <param name="Unit">What a text is cut into.</param>
public sealed record TextEncoder(Vocabulary Vocabulary, TextUnit Unit) : InputEncoder
{
    /// <summary>What becomes of capital letters and punctuation.</summary>
    public TokenRules Rules { get; init; } = TokenRules.Usual;

    /// <summary>
    /// Whether the vocabulary was given and not learnt from the texts of a training part; false by default. Folds of a
    /// cross-validation learn one of their own where it was learnt.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasGivenVocabulary { get; init; }

    /// <inheritdoc/>
    public override TensorSpec Spec => TensorSpec.Tokens;

    /// <summary>Options that make such an encoder of the texts that this one was made of, where none of its tokens was too rare.</summary>
    internal TextEncoderOptions Options => new()
    {
        Unit = Unit,
        Words = Vocabulary.Size,
        Length = Length,
        Rules = Rules,
        Vocabulary = new() { Ids = Vocabulary.Ids, Tokens = HasGivenVocabulary ? Vocabulary.Tokens : [] },
        Padding = Padding,
        Truncating = Truncating,
    };

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

    /// <summary>
    /// An encoder whose vocabulary is the most frequent tokens of some texts; equally frequent ones in ordinal order where
    /// no other is chosen. Where the tokens are given, no text is looked at.
    /// </summary>
    /// <param name="texts">The texts to count in: a data set's training part.</param>
    /// <param name="options">What tokens and vocabulary are, and the length of the sequences.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range.</exception>
    public static TextEncoder Fit(IEnumerable<string> texts, TextEncoderOptions options) => Fit(texts, options, CancellationToken.None);

    /// <summary>The ids of a text, without padding.</summary>
    /// <param name="text">The text.</param>
    public ValueList<int> Encode(string text) => Encode(text, CancellationToken.None);

    /// <summary>The ids of several texts.</summary>
    /// <param name="texts">The texts.</param>
    public TokenSequences EncodeAll(IEnumerable<string> texts) => EncodeAll(texts, CancellationToken.None);

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

    /// <inheritdoc cref="Fit(IEnumerable{string}, TextEncoderOptions)"/>
    internal static TextEncoder Fit(IEnumerable<string> texts, TextEncoderOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        var rules = options.Vocabulary;
        var tokens = rules.Tokens.Count > 0
            ? rules.Tokens
            : [.. rules.Choose(Count(texts, options, cancellationToken), options.Words - rules.Ids.First)];
        return new TextEncoder(new Vocabulary(tokens, rules.Ids), options.Unit)
        {
            Length = options.Length,
            Rules = options.Rules,
            HasGivenVocabulary = rules.Tokens.Count > 0,
            Padding = options.Padding,
            Truncating = options.Truncating,
        };
    }

    /// <inheritdoc cref="EncodeAll(IEnumerable{string})"/>
    internal TokenSequences EncodeAll(IEnumerable<string> texts, CancellationToken cancellationToken) =>
        TokenSequences.Of(texts.Select(text => Encode(text, cancellationToken)));

    /// <inheritdoc cref="Encode(string)"/>
    internal ValueList<int> Encode(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int> ids = [];
        Add(Vocabulary.Ids.Start);
        var reader = new TokenReader(text, Unit, Rules);
        while (reader.Next(out var token))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(Vocabulary.IdOf(token));
        }

        return [.. CollectionsMarshal.AsSpan(ids)[Length > 0 ? Ends.Kept(ids.Count, Length) : ..]];

        // What has no id of its own is left out, and 0 is padding.
        void Add(int id)
        {
            if (id != Vocabulary.PaddingId)
            {
                ids.Add(id);
            }
        }
    }

    // In the order in which the tokens come: nothing is taken out of the dictionary again.
    private static Dictionary<string, int> Count(IEnumerable<string> texts, TextEncoderOptions options, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            var reader = new TokenReader(text, options.Unit, options.Rules);
            while (reader.Next(out var token))
            {
                cancellationToken.ThrowIfCancellationRequested();
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, token, out _)++;
            }
        }

        return counts;
    }
}
