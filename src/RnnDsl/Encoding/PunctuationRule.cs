namespace RnnDsl;

/// <summary>What becomes of punctuation, and with it where words end.</summary>
public enum PunctuationRule
{
    /// <summary>
    /// It ends a word as a space does, which is the only other character that does; the rule of Keras' <c>Tokenizer</c>,
    /// and the default. Where a text is cut into characters it stays, as in Keras.
    /// </summary>
    Separate,

    /// <summary>
    /// It is taken out, and words end at white space (space, tab, line feed, vertical tab, form feed, carriage return); the
    /// rule of Keras' <c>TextVectorization</c>: <c>well-known</c> is one word.
    /// </summary>
    Strip,

    /// <summary>It stays, and words end at white space; <c>TextVectorization</c> without stripping.</summary>
    Keep,
}
