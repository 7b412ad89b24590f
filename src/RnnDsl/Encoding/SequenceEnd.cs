namespace RnnDsl;

/// <summary>An end of a sequence: where padding goes, or where what is too much is cut off.</summary>
public enum SequenceEnd
{
    /// <summary>The front, the default of Keras' <c>pad_sequences</c>: what a recurrent layer reads last are the last steps.</summary>
    Pre,

    /// <summary>The back, as Keras' <c>TextVectorization</c> has it. The layers behind should have a mask then.</summary>
    Post,
}

/// <summary>Which end of sequences is padded, and which is cut.</summary>
internal readonly record struct PaddingEnds(SequenceEnd Padding, SequenceEnd Truncating)
{
    /// <summary>The part of a row that is kept in so many places.</summary>
    public Range Kept(int length, int places) =>
        Truncating == SequenceEnd.Post ? ..Math.Min(length, places) : Math.Max(0, length - places)..length;

    /// <summary>The places, of so many, of a row that is as long or shorter.</summary>
    public Range Place(int length, int places) =>
        Padding == SequenceEnd.Post ? ..length : (places - length)..places;
}
