using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// How the features of sequences are brought near 1, and back into their own units: every feature has an offset taken
/// away and is divided. Fitted on a training part and part of the encoder. The hierarchy is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoScaling), "none")]
[JsonDerivedType(typeof(StandardScaling), "standard")]
[JsonDerivedType(typeof(MinMaxScaling), "min_max")]
public abstract record Scaling
{
    private protected Scaling()
    {
    }

    /// <summary>Features of any number stay as they are.</summary>
    public static Scaling None { get; } = new NoScaling();

    /// <summary>
    /// Whether the natural logarithm of a value, which must be above 0, is scaled in its place; false by default. It
    /// turns growth by a share into growth by an amount.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Logarithm { get; init; }

    /// <summary>How many features it is made for; 0 for any number.</summary>
    public abstract int Features { get; }

    /// <summary>What is taken away from a feature, and what the rest is divided by.</summary>
    private protected abstract (double Offset, double Divisor) Of(int feature);

    /// <summary>The scaling of the features of a training part.</summary>
    /// <param name="kind">What it makes of them.</param>
    /// <param name="training">At least one time step; all values finite, and above 0 where their logarithms are scaled.</param>
    /// <param name="logarithm">Whether logarithms are scaled.</param>
    /// <exception cref="ArgumentException">There is no time step, or a value cannot be scaled; the message names feature and sequence.</exception>
    public static Scaling Fit(ScalingKind kind, ValueSequences training, bool logarithm = false)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (training.LongestLength() == 0)
        {
            throw new ArgumentException("There is no time step that a scaling could be fitted on.", nameof(training));
        }

        ScalingFit.Check(training, logarithm);
        return ScalingFit.Fit(kind, ScalingFit.Columns(training), logarithm);
    }

    /// <summary>A value of a feature, scaled.</summary>
    /// <param name="feature">Position of the feature from 0.</param>
    /// <param name="value">The value in its own unit; above 0 where logarithms are scaled.</param>
    public double Apply(int feature, double value)
    {
        var (offset, divisor) = Of(feature);
        return ((Logarithm ? Math.Log(value) : value) - offset) / divisor;
    }

    /// <summary>A scaled value of a feature in its own unit again.</summary>
    /// <param name="feature">Position of the feature from 0.</param>
    /// <param name="scaled">The scaled value.</param>
    public double Invert(int feature, double scaled)
    {
        var (offset, divisor) = Of(feature);
        var value = (scaled * divisor) + offset;
        return Logarithm ? Math.Exp(value) : value;
    }

    /// <summary>Sequences, scaled.</summary>
    /// <param name="sequences">Sequences in their own units, with as many features as this is made for.</param>
    /// <exception cref="ArgumentException">They have another number of features, or a value has no logarithm.</exception>
    public ValueSequences Apply(ValueSequences sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (Features != 0 && Features != sequences.Features)
        {
            throw new ArgumentException($"The scaling is of {Features} features, and the sequences have {sequences.Features}.", nameof(sequences));
        }

        ScalingFit.Check(sequences, Logarithm);
        return this == None ? sequences : ValueSequences.Of(sequences.Features, Enumerable.Range(0, sequences.Count).Select(i => Scaled(sequences[i], sequences.Features)));
    }

    private float[] Scaled(ReadOnlySpan<float> values, int features)
    {
        var scaled = new float[values.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = (float)Apply(i % features, values[i]);
        }

        return scaled;
    }
}
