namespace RnnDsl;

/// <summary>What a text is cut into.</summary>
public enum TextUnit
{
    /// <summary>
    /// Words as Keras' Tokenizer has them: lower case, split at spaces, with punctuation, tabs and line ends
    /// (<c>!"#$%&amp;()*+,-./:;&lt;=&gt;?@[\]^_`{|}~</c>) counting as spaces and the apostrophe as a letter; other words
    /// by <see cref="TokenRules"/>.
    /// </summary>
    Word,

    /// <summary>Characters (Unicode scalar values), as they stand where <see cref="TokenRules"/> say nothing else.</summary>
    Character,
}
