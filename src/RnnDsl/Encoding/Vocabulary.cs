using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// Numbers tokens as Keras does: 0 padding, 1 start, 2 unknown, and from 3 on the tokens by falling frequency; other
/// numberings by <see cref="ReservedIds"/>.
/// (The reviews that come with Keras leave 3 unused and start at 4, because their index counts from 1.)
/// </summary>
[JsonConverter(typeof(VocabularyJsonConverter))]
public sealed class Vocabulary : IEquatable<Vocabulary>
{
    /// <summary>The id that fills up a short sequence.</summary>
    public const int PaddingId = 0;

    /// <summary>The id in front of every text, where no other is chosen.</summary>
    public const int StartId = 1;

    /// <summary>The id of every token that is not in the vocabulary, where no other is chosen.</summary>
    public const int UnknownId = 2;

    /// <summary>The id of the most frequent token, where no other is chosen.</summary>
    public const int FirstTokenId = 3;

    internal static readonly ReservedIds UsualIds = new();

    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>A vocabulary of given tokens.</summary>
    /// <param name="tokens">The tokens, the most frequent first, each once.</param>
    /// <exception cref="ArgumentException">A token stands twice.</exception>
    public Vocabulary(ValueList<string> tokens)
        : this(tokens, UsualIds)
    {
    }

    /// <summary>A vocabulary of given tokens and reserved ids.</summary>
    /// <param name="tokens">The tokens, the most frequent first, each once.</param>
    /// <param name="ids">The ids that stand for no token.</param>
    /// <exception cref="ArgumentException">A token stands twice.</exception>
    /// <exception cref="InvalidDescriptionException">The ids do not go together.</exception>
    public Vocabulary(ValueList<string> tokens, ReservedIds ids)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(ids);
        InvalidDescriptionException.ThrowIfAny(ids.Check());
        (Tokens, Ids) = (tokens, ids);
        _ids = new Dictionary<string, int>(tokens.Count, StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            _ids.Add(tokens[i], ids.First + i);
        }

        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tokens by falling frequency; the first has id <see cref="ReservedIds.First"/>.</summary>
    public ValueList<string> Tokens { get; }

    /// <summary>The ids that stand for no token.</summary>
    public ReservedIds Ids { get; }

    /// <summary>Number of ids, the reserved ones included: the smallest InputDim of an embedding.</summary>
    public int Size => Ids.First + Tokens.Count;

    /// <summary>The id of a token, or <see cref="ReservedIds.Unknown"/>, which is 0 where unknown tokens are left out.</summary>
    /// <param name="token">The token.</param>
    public int IdOf(ReadOnlySpan<char> token) => _lookup.TryGetValue(token, out var id) ? id : Ids.Unknown;

    /// <summary>
    /// The token of an id; <c>&lt;padding&gt;</c>, <c>&lt;start&gt;</c> and <c>&lt;unknown&gt;</c> for the reserved ones, and
    /// the number itself, such as <c>&lt;3&gt;</c>, for an id below those of the tokens that stands for nothing.
    /// </summary>
    /// <param name="id">The id, 0 to <see cref="Size"/> - 1.</param>
    public string TokenOf(int id) => id switch
    {
        PaddingId => "<padding>",
        > 0 when id == Ids.Start => "<start>",
        > 0 when id == Ids.Unknown => "<unknown>",
        > 0 when id < Ids.First => FormattableString.Invariant($"<{id}>"),
        _ => Tokens[id - Ids.First],
    };

    /// <inheritdoc/>
    public bool Equals(Vocabulary? other) => other is not null && Tokens.Equals(other.Tokens) && Ids == other.Ids;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Vocabulary);

    /// <inheritdoc/>
    public override int GetHashCode() => Tokens.GetHashCode();

    /// <summary>How many ids there are.</summary>
    public override string ToString() => $"{Size} ids";
}
