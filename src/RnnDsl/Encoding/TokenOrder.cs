namespace RnnDsl;

/// <summary>In which order tokens that are equally frequent are numbered.</summary>
public enum TokenOrder
{
    /// <summary>By their UTF-16 code units, rising; the default.</summary>
    Ordinal,

    /// <summary>By their UTF-16 code units, falling, as Keras' <c>TextVectorization</c> has it.</summary>
    OrdinalDescending,

    /// <summary>As they come in the texts, as Keras' <c>Tokenizer</c> has it.</summary>
    FirstSeen,
}
