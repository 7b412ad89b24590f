using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>How raw input becomes the sequences a model reads; part of a trained model.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextEncoder), "text")]
[JsonDerivedType(typeof(NumberEncoder), "numbers")]
[JsonDerivedType(typeof(WindowEncoder), "windows")]
public abstract record InputEncoder
{
    private protected InputEncoder()
    {
    }

    /// <summary>Time steps that every sequence is padded or cut to; 0 for those of the longest.</summary>
    public int Length { get; init; }

    /// <summary>The end at which short sequences are padded; the front by default.</summary>
    public SequenceEnd Padding { get; init; }

    /// <summary>The end at which long sequences are cut; the front by default.</summary>
    public SequenceEnd Truncating { get; init; }

    /// <summary>What the encoded sequences are to a model.</summary>
    public abstract TensorSpec Spec { get; }

    /// <summary>What keeps sequences from being of this encoding; empty where nothing does.</summary>
    internal abstract string ProblemOf(Sequences inputs);

    internal PaddingEnds Ends => new(Padding, Truncating);

    /// <summary>Time steps of a padded batch of these sequences, at least 1.</summary>
    internal int PaddedLength(Sequences sequences, CancellationToken stop = default) =>
        Length > 0 ? Length : Math.Max(1, sequences.FindLongest(stop));
}
