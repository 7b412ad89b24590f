namespace RnnDsl;

/// <summary>Sequences of values, some number of features a time step.</summary>
public sealed record ValueSequences : Sequences
{
    private ValueSequences(Ragged<float> rows, int features) => (Rows, Features) = (rows, features);

    internal Ragged<float> Rows { get; init; }

    /// <summary>Whether the last time step is taken away from every step of a sequence; it is then 0.</summary>
    internal bool SubtractsLast { get; init; }

    /// <summary>Values per time step.</summary>
    public int Features { get; }

    /// <inheritdoc/>
    public override int Count => Rows.Count;

    /// <inheritdoc/>
    public override TensorSpec Spec => TensorSpec.Sequence(Features);

    /// <summary>The values of one sequence, <c>(time, features)</c> row by row.</summary>
    /// <param name="index">Position from 0.</param>
    public ReadOnlySpan<float> this[int index]
    {
        get
        {
            if (!SubtractsLast)
            {
                return Rows[index];
            }

            var values = new float[Rows[index].Length];
            CopyPadded(index, values, default);
            return values;
        }
    }

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

    /// <summary>Stretches of equal length of one series, which may overlap; the values are shared, not copied.</summary>
    /// <param name="features">Values per time step.</param>
    /// <param name="series">All time steps, row by row; nobody else keeps it.</param>
    /// <param name="starts">The first time step of every stretch.</param>
    /// <param name="length">Time steps of a stretch.</param>
    internal static ValueSequences Windows(int features, float[] series, IEnumerable<int> starts, int length)
    {
        int[] from = [.. starts.Select(start => start * features)];
        return new(new(series, from, Array.ConvertAll(from, start => start + (length * features))), features);
    }

    /// <summary>Writes a sequence to a target, padded with zeros where it is too short and cut where it is too long.</summary>
    internal void CopyPadded(int index, Span<float> target, PaddingEnds ends)
    {
        var row = Rows.CopyPadded(index, target, ends);
        if (SubtractsLast)
        {
            var last = Raw(index)[^Math.Min(Features, Raw(index).Length)..];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] -= last[i % Features];
            }
        }
    }

    /// <summary>The values of a sequence, nothing taken away.</summary>
    internal ReadOnlySpan<float> Raw(int index) => Rows[index];

    /// <summary>Sequences of rows with a whole number of time steps each.</summary>
    internal static ValueSequences Own(Ragged<float> rows, int features) => new(rows, features);

    /// <inheritdoc/>
    public override int LengthOf(int index) => Rows[index].Length / Features;

    /// <inheritdoc/>
    public override ValueSequences Slice(int start, int count) => this with { Rows = Rows.Slice(start, count) };

    /// <summary>How many sequences there are, and of how many features.</summary>
    public override string ToString() => $"{Count} sequences of {Features} features";
}
