namespace RnnDsl;

/// <summary>Fits scalings on a training part.</summary>
internal static class ScalingFit
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <exception cref="ArgumentException">A value cannot be scaled.</exception>
    public static void Check(ValueSequences sequences, bool logarithm)
    {
        for (var i = 0; i < sequences.Count; i++)
        {
            var values = sequences[i];
            for (var at = 0; at < values.Length; at++)
            {
                if (!(float.IsFinite(values[at]) && (!logarithm || values[at] > 0)))
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"Sequence {i} has {values[at]} at step {at / sequences.Features}, feature {at % sequences.Features}; a value that is scaled is finite{(logarithm ? ", and above 0 to have a logarithm" : "")}."));
                }
            }
        }
    }

    /// <summary>The values of every feature.</summary>
    public static double[][] Columns(ValueSequences training)
    {
        List<double>[] columns = [.. Enumerable.Range(0, training.Features).Select(_ => new List<double>())];
        for (var i = 0; i < training.Count; i++)
        {
            var values = training[i];
            for (var at = 0; at < values.Length; at++)
            {
                columns[at % training.Features].Add(values[at]);
            }
        }

        return Array.ConvertAll(columns, column => column.ToArray());
    }

    /// <summary>The scaling of checked columns, in their own units.</summary>
    public static Scaling Fit(ScalingKind kind, double[][] columns, bool logarithm)
    {
        double[][] values = logarithm ? Array.ConvertAll(columns, column => Array.ConvertAll(column, Math.Log)) : columns;
        Scaling scaling = kind switch
        {
            ScalingKind.None => new NoScaling(),
            ScalingKind.Standard => Standard(values),
            ScalingKind.MinMax => new MinMaxScaling([.. values.Select(column => column.Min())], [.. values.Select(Range)]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such scaling."),
        };
        return scaling with { Logarithm = logarithm };
    }

    private static StandardScaling Standard(double[][] columns)
    {
        var means = Array.ConvertAll(columns, column => column.Average());
        return new([.. means], [.. columns.Zip(means, Deviation)]);
    }

    private static double Range(double[] column)
    {
        var range = column.Max() - column.Min();
        return range > 0 ? range : 1;
    }

    // What rounding alone can make of a constant is no variance; the bound is scikit-learn's.
    private static double Deviation(double[] column, double mean)
    {
        var variance = column.Average(value => (value - mean) * (value - mean));
        var rounding = (column.Length * Epsilon * variance) + Math.Pow(column.Length * mean * Epsilon, 2);
        return variance > rounding ? Math.Sqrt(variance) : 1;
    }
}
