using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// Turns the last rows of a series into the window that a model sees, and what it gives into a forecast in the columns'
/// own units. <see cref="InputEncoder.Length"/> is the number of rows of a window.
/// </summary>
/// <param name="Columns">The columns that the model sees.</param>
/// <param name="Targets">The columns that it forecasts, all of them among those it sees.</param>
/// <param name="Horizon">Rows that it forecasts.</param>
public sealed record WindowEncoder(ValueList<string> Columns, ValueList<string> Targets, int Horizon) : InputEncoder
{
    /// <summary>How the columns are scaled; not at all by default.</summary>
    public Scaling Scaling { get; init; } = Scaling.None;

    /// <summary>Whether the last row of a window is taken away from its rows, and without a <see cref="Season"/> from the forecast; false by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SubtractLast { get; init; }

    /// <summary>Rows of a season, from whose last in the window the forecast is a change; 0, the default, for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Season { get; init; }

    /// <inheritdoc/>
    public override TensorSpec Spec => TensorSpec.Sequence(Columns.Count);

    /// <summary>The numbers that a model gives, step by step: <c>load+1</c> is column <c>load</c> one row behind the window.</summary>
    internal NumberLabels Labels => new([.. Enumerable.Range(1, Horizon).SelectMany(step => Targets.Select(target => $"{target}+{step}"))]);

    /// <summary>Where the targets stand among the columns.</summary>
    internal int[] TargetColumns => [.. Targets.Select(target => Columns.TakeWhile(column => column != target).Count())];

    /// <summary>The row of the window that a step of the forecast is a change from; -1 for none.</summary>
    /// <param name="step">The step from 0.</param>
    internal int ReferenceOf(int step) => Season > 0 ? Length - Season + (step % Season) : SubtractLast ? Length - 1 : -1;

    /// <summary>The last rows of a series as a window.</summary>
    /// <param name="recent">Rows in their own units with all <see cref="Columns"/>, at least <see cref="InputEncoder.Length"/> of them, the oldest first; others are left aside.</param>
    /// <exception cref="ArgumentException">A column or rows are missing, or a value has no logarithm and needs one.</exception>
    public ValueSequences Encode(SeriesTable recent)
    {
        ArgumentNullException.ThrowIfNull(recent);
        if (Columns.Except(recent.Columns).ToArray() is { Length: > 0 } missing)
        {
            throw new ArgumentException($"The rows have no column {string.Join(", ", missing)}; there are {string.Join(", ", recent.Columns)}. Give rows with all columns that the model was trained on.", nameof(recent));
        }

        if (recent.Count < Length)
        {
            throw new ArgumentException($"There are {recent.Count} rows, and the model sees {Length}. Give it as many, the oldest first.", nameof(recent));
        }

        var window = recent.Slice(recent.Count - Length, Length).Select(Columns);
        var wrong = Scaling.Logarithm ? window.Values.TakeWhile(value => value > 0).Count() : window.Values.Count;
        return wrong < window.Values.Count
            ? throw new ArgumentException(FormattableString.Invariant($"Column '{Columns[wrong % Columns.Count]}' has {window.Values[wrong]}, and the model takes logarithms of what is above 0."), nameof(recent))
            : ValueSequences.Windows(Columns.Count, Scale(window), [0], Length) with { SubtractsLast = SubtractLast };
    }

    /// <summary>Numbers that a model gives for a window, or that it should give, in the columns' own units.</summary>
    /// <param name="numbers">The numbers, <c>(horizon, targets)</c>.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="index">Which of them it is.</param>
    internal double[] Decode(ReadOnlySpan<float> numbers, ValueSequences windows, int index)
    {
        var columns = TargetColumns;
        var window = windows.Raw(index);
        var decoded = new double[numbers.Length];
        for (var i = 0; i < decoded.Length; i++)
        {
            var column = columns[i % columns.Length];
            var reference = ReferenceOf(i / columns.Length);
            decoded[i] = Scaling.Invert(column, numbers[i] + (reference < 0 ? 0 : (double)window[(reference * Columns.Count) + column]));
        }

        return decoded;
    }

    /// <summary>The rows of a window in the columns' own units.</summary>
    internal SeriesTable DecodeWindow(ValueSequences windows, int index)
    {
        var window = windows.Raw(index);
        var decoded = new double[window.Length];
        for (var i = 0; i < decoded.Length; i++)
        {
            decoded[i] = Scaling.Invert(i % Columns.Count, window[i]);
        }

        return SeriesTable.Unchecked(Columns, decoded).Select(Targets);
    }

    /// <summary>Rows of all columns, scaled.</summary>
    internal float[] Scale(SeriesTable rows)
    {
        var scaled = new float[rows.Values.Count];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = (float)Scaling.Apply(i % Columns.Count, rows.Values[i]);
        }

        return scaled;
    }

    internal override string ProblemOf(Sequences inputs) =>
        inputs is ValueSequences values && values.Features == Columns.Count && values.SubtractsLast == SubtractLast
            ? ""
            : $"its encoder gives windows {Spec}, and its inputs are {inputs}.";
}
