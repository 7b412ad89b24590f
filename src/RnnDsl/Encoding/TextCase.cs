namespace RnnDsl;

/// <summary>What becomes of capital letters.</summary>
public enum TextCase
{
    /// <summary>Words become lower case and characters stay as they are; the default.</summary>
    OfUnit,

    /// <summary>
    /// Lower case, as Keras' <c>Tokenizer</c> with <c>lower=True</c>. The mapping is the invariant one of Unicode, a
    /// character for a character: <c>İ</c> stays and a final <c>Σ</c> becomes <c>σ</c>, where Python has <c>i̇</c> and <c>ς</c>.
    /// </summary>
    Lower,

    /// <summary>The letters A to Z become lower case and no others, as Keras' <c>TextVectorization</c> has it.</summary>
    LowerAscii,

    /// <summary>As it stands.</summary>
    Keep,
}
