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

    public static StandardScaling Standard(ValueSequences training, bool logarithm)
    {
        var columns = Columns(training, logarithm);
        var means = Array.ConvertAll(columns, column => column.Average());
        var deviations = columns.Select((column, i) => Deviation(column, means[i]));
        return new([.. means], [.. deviations]) { Logarithm = logarithm };
    }

    public static MinMaxScaling MinMax(ValueSequences training, bool logarithm)
    {
        var columns = Columns(training, logarithm);
        var ranges = columns.Select(column => column.Max() - column.Min()).Select(range => range > 0 ? range : 1);
        return new([.. columns.Select(column => column.Min())], [.. ranges]) { Logarithm = logarithm };
    }

    // What rounding alone can make of a constant is no variance; the bound is scikit-learn's.
    private static double Deviation(double[] column, double mean)
    {
        var variance = column.Average(value => (value - mean) * (value - mean));
        var rounding = (column.Length * Epsilon * variance) + Math.Pow(column.Length * mean * Epsilon, 2);
        return variance > rounding ? Math.Sqrt(variance) : 1;
    }

    private static double[][] Columns(ValueSequences training, bool logarithm)
    {
        List<double>[] columns = [.. Enumerable.Range(0, training.Features).Select(_ => new List<double>())];
        for (var i = 0; i < training.Count; i++)
        {
            var values = training[i];
            for (var at = 0; at < values.Length; at++)
            {
                columns[at % training.Features].Add(logarithm ? Math.Log(values[at]) : values[at]);
            }
        }

        return Array.ConvertAll(columns, column => column.ToArray());
    }
}
