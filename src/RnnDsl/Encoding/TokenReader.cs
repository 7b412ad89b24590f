using System.Buffers;

namespace RnnDsl;

/// <summary>Walks through the tokens of a text without allocating any: <c>while (reader.Next(out token))</c>.</summary>
internal ref struct TokenReader
{
    private readonly TextUnit _unit;
    private readonly TokenRules _rules;
    private readonly SearchValues<char> _separators;
    private readonly SearchValues<char> _stripped;
    private ReadOnlySpan<char> _rest;
    private char[] _token = new char[32];

    public TokenReader(ReadOnlySpan<char> text, TextUnit unit, TokenRules rules)
    {
        (_unit, _rules, _separators, _stripped) = (unit, rules, rules.Separators, rules.Stripped);
        _rest = text;
        if (rules.Filter.Length > 0)
        {
            // A filter may have letters, and is of the text in its case.
            var inCase = new char[text.Length];
            rules.WriteInCase(text, unit, inCase);
            _rest = inCase;
        }
    }

    /// <summary>The next token, which is valid until the next call.</summary>
    public bool Next(out ReadOnlySpan<char> token)
    {
        token = [];
        while (token.IsEmpty && (_unit == TextUnit.Word ? NextWord() : NextCharacter()) is { IsEmpty: false } found)
        {
            token = Uniform(found);
        }

        return token.Length > 0;
    }

    private ReadOnlySpan<char> NextWord()
    {
        var start = _rest.IndexOfAnyExcept(_separators);
        if (start < 0)
        {
            return [];
        }

        _rest = _rest[start..];
        var end = _rest.IndexOfAny(_separators);
        var word = end < 0 ? _rest : _rest[..end];
        _rest = _rest[word.Length..];
        return word;
    }

    private ReadOnlySpan<char> NextCharacter()
    {
        var length = Math.Min(_rest.Length, _rest.Length > 1 && char.IsSurrogatePair(_rest[0], _rest[1]) ? 2 : 1);
        var character = _rest[..length];
        _rest = _rest[length..];
        return character;
    }

    // In its case and without what is taken out, which may leave nothing.
    private ReadOnlySpan<char> Uniform(ReadOnlySpan<char> found)
    {
        if (found.Length > _token.Length)
        {
            _token = new char[found.Length * 2];
        }

        var token = _token.AsSpan(0, found.Length);
        _rules.WriteInCase(found, _unit, token);
        if (token.ContainsAny(_stripped))
        {
            var kept = 0;
            foreach (var character in token)
            {
                if (!_stripped.Contains(character))
                {
                    token[kept++] = character;
                }
            }

            token = token[..kept];
        }

        ReplaceHalfPairs(token);
        return token;
    }

    // Half a surrogate pair is no text and cannot be written to a file: it becomes U+FFFD, as decoders have it.
    private static void ReplaceHalfPairs(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length && char.IsSurrogatePair(word[i], word[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(word[i]))
            {
                word[i] = '\uFFFD';
            }
        }
    }
}
