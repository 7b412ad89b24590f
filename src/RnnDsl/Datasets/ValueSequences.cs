namespace RnnDsl;

/// <summary>Sequences of values, some number of features a time step.</summary>
public sealed record ValueSequences : Sequences
{
    private ValueSequences(Ragged<float> rows, int features) => (Rows, Features) = (rows, features);

    internal Ragged<float> Rows { get; }

    /// <summary>Values per time step.</summary>
    public int Features { get; }

    /// <inheritdoc/>
    public override int Count => Rows.Count;

    /// <inheritdoc/>
    public override TensorSpec Spec => TensorSpec.Sequence(Features);

    /// <summary>The values of one sequence, <c>(time, features)</c> row by row.</summary>
    /// <param name="index">Position from 0.</param>
    public ReadOnlySpan<float> this[int index] => Rows[index];

    /// <summary>Sequences of the given values, which are copied.</summary>
    /// <param name="features">Values per time step, at least 1.</param>
    /// <param name="sequences">Every sequence's values, <c>(time, features)</c> row by row.</param>
    /// <exception cref="ArgumentException">A sequence has no whole number of time steps.</exception>
    public static ValueSequences Of(int features, IEnumerable<IReadOnlyList<float>> sequences)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        var rows = Ragged<float>.Of(sequences);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length % features != 0)
            {
                throw new ArgumentException($"Sequence {i} has {rows[i].Length} values, which is no multiple of {features} features.", nameof(sequences));
            }
        }

        return new ValueSequences(rows, features);
    }

    /// <summary>Sequences of rows with a whole number of time steps each.</summary>
    internal static ValueSequences Own(Ragged<float> rows, int features) => new(rows, features);

    /// <inheritdoc/>
    public override int LengthOf(int index) => Rows[index].Length / Features;

    /// <inheritdoc/>
    public override ValueSequences Slice(int start, int count) => new(Rows.Slice(start, count), Features);

    /// <summary>How many sequences there are, and of how many features.</summary>
    public override string ToString() => $"{Count} sequences of {Features} features";
}
