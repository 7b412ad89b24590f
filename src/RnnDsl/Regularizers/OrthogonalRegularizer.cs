namespace RnnDsl;

/// <summary>What an <see cref="OrthogonalRegularizer"/> wants orthogonal to one another.</summary>
public enum OrthogonalMode
{
    /// <summary>The rows.</summary>
    Rows,

    /// <summary>The columns.</summary>
    Columns,
}

/// <summary>
/// factor times the mean of |cos| over all pairs of rows, or of columns: it wants them orthogonal, whatever their
/// lengths. Defined for two axes alone, and with at least two rows (columns). As a penalty of what a layer gives
/// <c>(batch, units)</c> it depends on the batches: an evaluation takes 32 examples together, as Keras' does, and a
/// batch of one adds 0, where Keras' loss is not a number.
/// </summary>
/// <param name="Factor">At least 0; 0.01 by default.</param>
/// <param name="Mode">Rows or columns; rows by default.</param>
public sealed record OrthogonalRegularizer(double Factor = 0.01, OrthogonalMode Mode = OrthogonalMode.Rows) : Regularizer
{
    /// <summary>Squares of lengths below this are taken for it, as Keras does, so that rows of zeros have a cosine of 0.</summary>
    internal const double LeastSquare = 1e-14;

    internal override bool IsNone => Factor == 0;

    internal override string Problem =>
        Enum.IsDefined(Mode) ? ProblemOf(nameof(Factor), Factor) : $"mode {Mode} is not known.";

    internal override bool AddsUp => false;

    internal override string ProblemWith(ValueList<int> shape) =>
        shape.Count != 2 ? $"it has {shape.Count} ax{(shape.Count == 1 ? "i" : "e")}s, and orthogonality needs rows and columns."
        : shape[Mode == OrthogonalMode.Rows ? 0 : 1] == 1 ? $"it has one {(Mode == OrthogonalMode.Rows ? "row" : "column")}, and orthogonality needs two."
        : "";

    internal override double Penalty(ReadOnlySpan<float> values, int columns)
    {
        var rows = values.Length / columns;
        var (count, length) = Mode == OrthogonalMode.Rows ? (rows, columns) : (columns, rows);
        var units = new double[count][];
        for (var i = 0; i < count; i++)
        {
            units[i] = new double[length];
            for (var k = 0; k < length; k++)
            {
                units[i][k] = values[Mode == OrthogonalMode.Rows ? (i * columns) + k : (k * columns) + i];
            }

            var scale = 1 / Math.Sqrt(Math.Max(Dot(units[i], units[i]), LeastSquare));
            for (var k = 0; k < length; k++)
            {
                units[i][k] *= scale;
            }
        }

        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += Math.Abs(Dot(units[i], units[j]));
            }
        }

        return count < 2 ? 0 : Factor * sum / (count * (count - 1.0) / 2);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
